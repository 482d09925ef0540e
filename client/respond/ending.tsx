import { useEffect } from 'react'
import { notifyHost } from './embed/notify-host.ts'
import { NextPerson } from './kiosk/next-person.tsx'
import type { Privacy } from './link/link.ts'
import { forgetPage } from './offline/offline-page.ts'
import { ReceiptNote } from './receipt/receipt-note.tsx'
import type { Outcome } from './response/response-state.ts'
import { Message } from './shell/message.tsx'
import { useWords } from './shell/words.ts'

export interface EndingProps {
  readonly outcome: Outcome
  /** The respondent had sent the answers, or believed so. */
  readonly wasSent: boolean
  readonly token: string
  readonly privacy: Privacy
  readonly receipt: string | undefined
  readonly isKiosk: boolean
  /** Absent where the response belongs to one person, whose link it is. */
  readonly startAfresh: (() => void) | undefined
}

/** How it ended, said kindly. */
export function Ending(props: EndingProps) {
  const { outcome, wasSent, token, privacy, receipt, isKiosk, startAfresh } = props
  const words = useWords()
  useEffect(() => {
    if (outcome === 'paused') return
    notifyHost({ assay: 'finished' })
    void forgetPage(token)
  }, [outcome, token])

  if (isKiosk && startAfresh) {
    return (
      <Message arrived title="thanksTitle" text={kioskText(outcome)}>
        <NextPerson startAgain={startAfresh} />
      </Message>
    )
  }
  const note = receipt && <ReceiptNote token={token} receipt={receipt} privacy={privacy} />
  switch (outcome) {
    case 'received':
    case 'receivedUncounted':
      return (
        <Message
          arrived
          title="thanksTitle"
          text={outcome === 'received' ? 'thanks' : 'receivedUncounted'}
        >
          {note}
        </Message>
      )
    case 'answeredBefore':
      return (
        <Message arrived title="answeredTitle" text="answered">
          {note}
          {startAfresh && (
            <button type="button" className="back" onClick={startAfresh}>
              {words('answerAsAnother')}
            </button>
          )}
        </Message>
      )
    case 'notWanted':
      return <Message arrived title="notWantedTitle" text="notWanted" />
    case 'closed':
      return (
        <Message arrived title="closedTitle" text={wasSent ? 'closedUnsent' : 'closedMeanwhile'} />
      )
    case 'paused':
      return <Message arrived title="pausedTitle" text="paused" />
    case 'unknownLink':
      return <Message arrived title="unknownTitle" text="unknown" />
  }
}

function kioskText(outcome: Outcome) {
  switch (outcome) {
    case 'received':
    case 'receivedUncounted':
    case 'answeredBefore':
      return 'kioskThanks'
    case 'notWanted':
    case 'paused':
      return outcome
    case 'closed':
    case 'unknownLink':
      return 'closed'
  }
}
