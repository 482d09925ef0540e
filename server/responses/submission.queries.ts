import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SubmissionTable } from './submission.table.ts'
import type { SetAside } from './survey-response.table.ts'

export function findSubmission(
  db: Kysely<Database>,
  idHash: string,
): Promise<Selectable<SubmissionTable> | undefined> {
  return db.selectFrom('submission').selectAll().where('idHash', '=', idHash).executeTakeFirst()
}

/** Remembers a submission, unless there is one under its id; says whether it did. */
export async function claimSubmission(
  trx: Transaction<Database>,
  submission: Insertable<SubmissionTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('submission')
    .values(submission)
    .onConflict(conflict => conflict.column('idHash').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** So that a replay is told the same. */
export async function setSubmissionAside(
  trx: Transaction<Database>,
  idHash: string,
  setAside: SetAside,
): Promise<void> {
  await trx.updateTable('submission').set({ setAside }).where('idHash', '=', idHash).execute()
}
