import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import type { InvitationMail } from './invitation-mail.queries.ts'
import type { MailState } from './invitation-mail.table.ts'

export async function countMails(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ isReminder: boolean; state: MailState; count: number }[]> {
  const rows = await db
    .selectFrom('invitationMail')
    .select(({ fn, eb }) => [
      eb.case().when('number', '>', 0).then(1).else(0).end().as('isReminder'),
      'state',
      fn.countAll<number>().as('count'),
    ])
    .where('waveId', '=', waveId)
    .groupBy(['isReminder', 'state'])
    .execute()
  return rows.map(({ isReminder, state, count }) => ({
    isReminder: isReminder === 1,
    state,
    count: Number(count),
  }))
}

export function undeliveredMails(
  db: Kysely<Database>,
  waveId: string,
  limit: number,
): Promise<InvitationMail[]> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', 'in', ['refused', 'withheld', 'uncertain'])
    .orderBy('attemptedAt', 'desc')
    .orderBy('invitationId')
    .limit(limit)
    .execute()
}

/** What became of the mails tried last since then, the newest first. */
export function triedLately(
  db: Kysely<Database>,
  waveId: string,
  since: string,
  limit: number,
): Promise<Pick<InvitationMail, 'state' | 'reason'>[]> {
  return db
    .selectFrom('invitationMail')
    .select(['state', 'reason'])
    .where('waveId', '=', waveId)
    .where('attemptedAt', '>=', since)
    .where('state', 'in', ['sent', 'refused'])
    .orderBy('attemptedAt', 'desc')
    .limit(limit)
    .execute()
}
