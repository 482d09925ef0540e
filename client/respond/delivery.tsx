import { Ending } from './ending.tsx'
import { NextPerson } from './kiosk/next-person.tsx'
import type { Privacy } from './link/link.ts'
import type { DeviceStorage } from './response/local-storage.ts'
import type { ResponseState } from './response/response-state.ts'
import type { ResponseStore } from './response/response-store.ts'
import { Waiting } from './waiting.tsx'

export interface DeliveryProps {
  readonly token: string
  readonly privacy: Privacy
  readonly storage: DeviceStorage
  readonly store: ResponseStore
  readonly state: ResponseState
  readonly isKiosk: boolean
  /** Absent where the response belongs to one person, whose link it is. */
  readonly startAfresh: (() => void) | undefined
}

/** A response that its respondent is done with: how it ended, or that it is still on its way. */
export function Delivery(props: DeliveryProps) {
  const { token, privacy, storage, store, state, isKiosk, startAfresh } = props
  const { outcome, response, trouble } = state
  if (outcome) {
    return (
      <Ending
        outcome={outcome}
        wasSent={response.submission !== undefined}
        token={token}
        privacy={privacy}
        receipt={response.receipt}
        isKiosk={isKiosk}
        startAfresh={startAfresh}
      />
    )
  }
  return (
    <Waiting
      trouble={trouble}
      isSaved={storage.lasting()}
      tryNow={() => store.dispatch({ kind: 'hurried' })}
    >
      {isKiosk && startAfresh && <NextPerson startAgain={startAfresh} />}
    </Waiting>
  )
}
