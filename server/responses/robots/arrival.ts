import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Submission } from '../submission-hashes.ts'
import { countAddress } from './address-count.queries.ts'
import { addressHash } from './address-hash.ts'
import { admitAddress } from './admit-address.ts'
import type { ChallengeTo } from './challenge.ts'
import { isProven } from './is-proven.ts'
import { keptSigns, robotSigns } from './robot-signs.ts'

/** How a submission came by an open link, as far as it can be told without the database. */
export interface Arrival {
  readonly isProven: boolean
  readonly isTrapFilled: boolean
  /** Absent where nobody counts. */
  readonly address?: Parameters<typeof countAddress>[1]
}

/** Refuses who hands in far too fast. */
export function admitArrival(
  to: ChallengeTo,
  { id, proof, subject, caller }: Pick<Submission, 'id' | 'proof' | 'subject' | 'caller'>,
): Arrival {
  const { linkKey, waveId, now } = to
  const day = now.toISOString().slice(0, 10)
  const address = admitAddress(caller, 'submission', now)
  const hashed = address && addressHash(linkKey, { waveId, day, address })
  return {
    isProven: isProven(to, id, proof),
    isTrapFilled: Boolean(subject),
    ...(hashed && { address: { addressHash: hashed, waveId, day } }),
  }
}

/** Counts it with those of its address and says what is kept of it. */
export async function judgeArrival(
  trx: Transaction<Database>,
  { isProven, isTrapFilled, address }: Arrival,
): Promise<string | null> {
  const placeOfAddress = address && (await countAddress(trx, address))
  return keptSigns(robotSigns({ isProven, isTrapFilled, placeOfAddress }))
}
