import type { Question } from 'survey-core'

/** The text field beside an answer, where the questionnaire has one. */
export function Comment({ question }: { question: Question }) {
  if (!question.hasComment) return null
  const id = `${question.id}-comment`
  return (
    <div className="comment">
      <label htmlFor={id}>{question.locCommentText.renderedHtml}</label>
      <textarea
        id={id}
        className="text-input"
        rows={2}
        value={question.comment}
        placeholder={question.commentPlaceholder}
        disabled={question.isReadOnly}
        onChange={event => {
          question.comment = event.target.value
        }}
      />
    </div>
  )
}
