import type { Transaction } from 'kysely'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { advanceInvitation } from '../invitations/invitation.queries.ts'
import type { HeldInvitation } from './held.queries.ts'

/**
 * That so many were asked stays, for the rates of the wave; their links lead nowhere from now on,
 * and no mail is written any more. Says how many mails were waiting.
 */
export async function eraseInvitations(
  trx: Transaction<Database>,
  invitations: readonly HeldInvitation[],
): Promise<number> {
  let mails = 0
  for (const { id } of invitations) {
    const { numUpdatedRows } = await trx
      .updateTable('invitationMail')
      .set({ state: 'withheld', reason: 'gone' })
      .where('invitationId', '=', id)
      .where('state', '=', 'queued')
      .executeTakeFirst()
    mails += Number(numUpdatedRows)
    await advanceInvitation(trx, id, 'withheld')
    await trx
      .updateTable('invitation')
      .set({ tokenHash: tokenHash(newId()), label: null })
      .where('id', '=', id)
      .execute()
  }
  return mails
}
