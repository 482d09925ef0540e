import type { Transaction } from 'kysely'
import type { RobotSignal } from '#analysis'
import type { Database } from '../../database/database.ts'
import type { Submission } from '../submission.ts'
import { addressHash, countAddress } from './address-count.queries.ts'
import { type AddressAllowances, admitAddress } from './admit-address.ts'
import { type ChallengeTo, isProven } from './challenge.ts'

/** How a submission came by an open link, as far as known without the database. */
interface Arrival {
  readonly isProven: boolean
  readonly isTrapFilled: boolean
  /** Absent where nobody counts. */
  readonly address?: Parameters<typeof countAddress>[1]
}

/** Refuses an address that submits far too fast. */
export function admitArrival(
  allowances: AddressAllowances,
  to: ChallengeTo,
  { id, proof, subject, caller }: Pick<Submission, 'id' | 'proof' | 'subject' | 'caller'>,
): Arrival {
  const { linkKey, waveId, now } = to
  const day = now.toISOString().slice(0, 10)
  const address = admitAddress(allowances, caller, 'submission', now)
  const hashed = address && addressHash(linkKey, { waveId, day, address })
  return {
    isProven: isProven(to, id, proof),
    isTrapFilled: Boolean(subject),
    ...(hashed && { address: { addressHash: hashed, waveId, day } }),
  }
}

/** Counts it with those of its address and answers the robot signals to store. */
export async function arrivalSignals(
  trx: Transaction<Database>,
  { isProven, isTrapFilled, address }: Arrival,
): Promise<string | null> {
  const placeOfAddress = address && (await countAddress(trx, address))
  return storedSignals(robotSignals({ isProven, isTrapFilled, placeOfAddress }))
}

/** What is known of how a response to an open link arrived. */
interface Known {
  readonly isProven: boolean
  readonly isTrapFilled: boolean
  /** Its place among those of its address and day; undefined where nobody counts. */
  readonly placeOfAddress: number | undefined
}

/** A day's visitors of a large office or a busy shop, and twice as many. */
export const MAX_PER_ADDRESS = 300

/** The robot signals of an arrival. Nothing is refused for them: people cause each of them too. */
export function robotSignals({
  isProven,
  isTrapFilled,
  placeOfAddress = 0,
}: Known): readonly RobotSignal[] {
  const signals: Readonly<Record<RobotSignal, boolean>> = {
    unproven: !isProven,
    trapFilled: isTrapFilled,
    manyFromAddress: placeOfAddress > MAX_PER_ADDRESS,
  }
  return SIGNALS.filter(signal => signals[signal])
}

const SIGNALS = ['unproven', 'trapFilled', 'manyFromAddress'] as const

/** As stored with a response; null without any. */
const storedSignals = (signals: readonly RobotSignal[]): string | null =>
  signals.length > 0 ? JSON.stringify(signals) : null
