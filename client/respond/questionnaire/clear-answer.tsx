import type { Question } from 'survey-core'
import { useWords } from '../shell/words.ts'

/** A radio button cannot be taken back by itself; where no answer is needed, this does it. */
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
