import type { QuestionSelectBase } from 'survey-core'

/** Where "other" was chosen: what it is. */
export function OtherText({ question }: { question: QuestionSelectBase }) {
  if (!question.isOtherSelected) return null
  const id = `${question.id}-other`
  return (
    <div className="comment">
      <label htmlFor={id}>{question.locOtherText.renderedHtml}</label>
      <textarea
        id={id}
        className="text-input"
        rows={2}
        value={question.otherValue}
        placeholder={question.otherPlaceholder}
        disabled={question.isReadOnly}
        onChange={event => {
          question.otherValue = event.target.value
        }}
      />
    </div>
  )
}
