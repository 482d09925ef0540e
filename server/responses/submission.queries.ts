import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SubmissionTable } from './submission.table.ts'

export function findSubmission(
  db: Kysely<Database>,
  idHash: string,
): Promise<Selectable<SubmissionTable> | undefined> {
  return db.selectFrom('submission').selectAll().where('idHash', '=', idHash).executeTakeFirst()
}

/** Remembers a submission, unless there is one under its id; says whether it did. */
export async function claimSubmission(
  trx: Transaction<Database>,
  submission: Selectable<SubmissionTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('submission')
    .values(submission)
    .onConflict(conflict => conflict.column('idHash').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
