import type { ReactNode } from 'react'
import type { Trouble } from './response/sending.ts'
import { Message } from './shell/message.tsx'
import { useWords } from './shell/words.ts'

export interface WaitingProps {
  readonly trouble: Trouble | undefined
  readonly isSaved: boolean
  readonly tryNow: () => void
  readonly children?: ReactNode
}

/** The answers are final but not delivered yet; nothing more is asked of the respondent. */
export function Waiting({ trouble, isSaved, tryNow, children }: WaitingProps) {
  const words = useWords()
  if (!trouble) return <Message arrived title="sendingTitle" />
  const text = trouble === 'network' ? 'waitingOffline' : 'waitingServer'
  return (
    <Message
      arrived
      title={isSaved ? 'waitingTitle' : 'sendingTitle'}
      text={isSaved ? text : 'waitingUnsaved'}
    >
      <button type="button" className="onward" onClick={tryNow}>
        {words('tryNow')}
      </button>
      {children}
    </Message>
  )
}
