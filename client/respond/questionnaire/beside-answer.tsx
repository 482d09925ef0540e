import type { Question, QuestionSelectBase } from 'survey-core'
import { useWords } from '../shell/words.ts'

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

/** Clears an optional answer: a radio button cannot be unchecked. */
export function ClearAnswer({ question }: { question: Question }) {
  const words = useWords()
  if (question.isRequired || question.isReadOnly || question.isEmpty()) return null
  return (
    <button
      type="button"
      className="clear-answer link-button"
      onClick={() => question.clearValue()}
    >
      {words('clear')}
      <span className="unseen"> {question.locTitle.renderedHtml}</span>
    </button>
  )
}
