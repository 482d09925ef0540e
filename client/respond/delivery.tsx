import { Ending } from './ending.tsx'
import type { DeviceStorage } from './keeping/device-storage.ts'
import type { Keeper } from './keeping/keeper.ts'
import type { KeeperState } from './keeping/keeper-state.ts'
import { NextPerson } from './kiosk/next-person.tsx'
import type { Privacy } from './link/link.ts'
import { Waiting } from './waiting.tsx'

export interface DeliveryProps {
  readonly token: string
  readonly privacy: Privacy
  readonly storage: DeviceStorage
  readonly keeper: Keeper
  readonly state: KeeperState
  readonly isKiosk: boolean
  /** Absent where the response belongs to one person, whose link it is. */
  readonly startAfresh: (() => void) | undefined
}

/** A response that its respondent is done with: how it ended, or that it is still on its way. */
export function Delivery(props: DeliveryProps) {
  const { token, privacy, storage, keeper, state, isKiosk, startAfresh } = props
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
      isKept={storage.lasting()}
      tryNow={() => keeper.tell({ kind: 'hurried' })}
    >
      {isKiosk && startAfresh && <NextPerson startAgain={startAfresh} />}
    </Waiting>
  )
}
