import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { CaseMailTable } from './case.table.ts'

export type CaseMail = Selectable<CaseMailTable>

/** Notes that somebody is to be written to. */
export async function queueCaseMail(
  trx: Transaction<Database>,
  mail: Pick<CaseMail, 'caseId' | 'personId' | 'about'>,
  now: Date,
): Promise<void> {
  const row = await trx
    .selectFrom('caseMail')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('caseId', '=', mail.caseId)
    .executeTakeFirst()
  await trx
    .insertInto('caseMail')
    .values({
      ...mail,
      number: (row?.number ?? 0) + 1,
      state: 'queued',
      attempts: 0,
      dueAt: now.toISOString(),
    })
    .execute()
}

/** Takes one that is due, and puts it off, so that no other process takes it meanwhile. */
export async function takeDueMail(
  trx: Transaction<Database>,
  now: Date,
  again: Date,
  skipLocked: boolean,
): Promise<CaseMail | undefined> {
  let due = trx
    .selectFrom('caseMail')
    .selectAll()
    .where('state', '=', 'queued')
    .where('dueAt', '<=', now.toISOString())
    .orderBy('dueAt')
    .limit(1)
  if (skipLocked) due = due.forUpdate().skipLocked()
  const mail = await due.executeTakeFirst()
  if (!mail) return undefined
  await trx
    .updateTable('caseMail')
    .set({ attempts: mail.attempts + 1, dueAt: again.toISOString() })
    .where('caseId', '=', mail.caseId)
    .where('number', '=', mail.number)
    .execute()
  return { ...mail, attempts: mail.attempts + 1 }
}

export async function endMail(
  db: Kysely<Database>,
  { caseId, number }: Pick<CaseMail, 'caseId' | 'number'>,
  state: 'sent' | 'failed',
): Promise<void> {
  await db
    .updateTable('caseMail')
    .set({ state })
    .where('caseId', '=', caseId)
    .where('number', '=', number)
    .execute()
}
