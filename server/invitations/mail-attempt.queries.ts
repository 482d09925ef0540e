import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { InvitationMail } from './invitation-mail.queries.ts'

/** How many mails of the wave have begun to be sent since. */
export async function countAttempts(
  trx: Transaction<Database>,
  waveId: string,
  since: Date,
): Promise<number> {
  const row = await trx
    .selectFrom('invitationMail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', waveId)
    .where('attemptedAt', '>', since.toISOString())
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Those whose time has come, the longest waiting first. */
export function dueMails(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
  limit: number,
): Promise<InvitationMail[]> {
  return trx
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', 'queued')
    .where('dueAt', '<=', now.toISOString())
    .orderBy('dueAt')
    .limit(limit)
    .execute()
}

/** Those whose sending nobody has been heard of since. */
export function unfinishedMails(
  trx: Transaction<Database>,
  waveId: string,
  begunBefore: Date,
): Promise<InvitationMail[]> {
  return trx
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', 'sending')
    .where('attemptedAt', '<', begunBefore.toISOString())
    .limit(500)
    .execute()
}
