import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { InvitationMailTable } from './invitation-mail.table.ts'

export type InvitationMail = Selectable<InvitationMailTable>
export type MailKey = Pick<InvitationMail, 'invitationId' | 'number'>

export function findMail(
  db: Kysely<Database>,
  { invitationId, number }: MailKey,
): Promise<InvitationMail | undefined> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest that has gone out. */
export function lastMailOf(
  db: Kysely<Database>,
  invitationId: string,
): Promise<InvitationMail | undefined> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .where('state', 'in', ['sent', 'uncertain'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function changeMail(
  trx: Transaction<Database>,
  { invitationId, number }: MailKey,
  change: Partial<Omit<InvitationMail, 'invitationId' | 'number' | 'waveId'>>,
): Promise<void> {
  await trx
    .updateTable('invitationMail')
    .set(change)
    .where('invitationId', '=', invitationId)
    .where('number', '=', number)
    .execute()
}
