import type { Outcome } from './keeping/keeper-state.ts'
import { Message } from './shell/message.tsx'
import { useWords } from './shell/words.ts'

export interface EndingProps {
  readonly outcome: Outcome
  /** The respondent had sent the answers, or believed so. */
  readonly wasSent: boolean
  readonly startAfresh: () => void
}

/** How it ended, said kindly. */
export function Ending({ outcome, wasSent, startAfresh }: EndingProps) {
  const words = useWords()
  switch (outcome) {
    case 'received':
      return <Message arrived title="thanksTitle" text="thanks" />
    case 'answeredBefore':
      return (
        <Message arrived title="answeredTitle" text="answered">
          <button type="button" className="back" onClick={startAfresh}>
            {words('answerAsAnother')}
          </button>
        </Message>
      )
    case 'closed':
      return (
        <Message arrived title="closedTitle" text={wasSent ? 'closedUnsent' : 'closedMeanwhile'} />
      )
    case 'unknownLink':
      return <Message arrived title="unknownTitle" text="unknown" />
  }
}
