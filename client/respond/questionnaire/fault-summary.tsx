import type { PageModel, Question } from 'survey-core'
import { useWords } from '../shell/words.ts'
import { elementId } from './elements-view.tsx'
import { type Fault, visibleQuestions } from './faults.ts'
import { focusFirstInput } from './use-focus.ts'

export interface FaultSummaryProps {
  readonly page: PageModel
  readonly faultsOf: (question: Question) => readonly Fault[]
  /** Why the answers as a whole were not taken: for those who help the respondent. */
  readonly code: string | undefined
}

/** Announced beside the button that was pressed: why the page did not change. */
export function FaultSummary({ page, faultsOf, code }: FaultSummaryProps) {
  const words = useWords()
  const faulty = visibleQuestions(page).filter(question => faultsOf(question).length > 0)
  const count = faulty.length
  return (
    <div className="fault-summary" role="alert">
      {count > 0 && (
        <>
          <p>{count === 1 ? words('oneToFix') : words('someToFix', { count })}</p>
          <ul>
            {faulty.map(question => (
              <li key={question.id}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => focusFirstInput(document.getElementById(elementId(question)))}
                >
                  {question.locTitle.renderedHtml}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {code && <p>{words('refusedByServer', { code })}</p>}
    </div>
  )
}
