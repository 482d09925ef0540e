import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Invitation } from './invitation.queries.ts'
import { advanceInvitation } from './invitation.queries.ts'

/** What a response takes over from its invitation; none of it leads back to the invited one. */
export interface CarriedOver {
  readonly channel: 'personal'
  readonly designWeight: number | null
  readonly labels: string | null
}

/**
 * Marks the invitation used, without a time, in the unit that stores the answers. That it is used
 * once, the submission under its id sees to.
 */
export async function redeemInvitation(
  trx: Transaction<Database>,
  invitation: Invitation | undefined,
): Promise<CarriedOver | undefined> {
  if (!invitation) return undefined
  await advanceInvitation(trx, invitation.id, 'completed')
  return carriedOver(invitation)
}

export function carriedOver({ designWeight, labels }: Invitation): CarriedOver {
  return { channel: 'personal', designWeight, labels }
}
