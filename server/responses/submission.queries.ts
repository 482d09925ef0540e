import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SubmissionTable } from './submission.table.ts'

export function findSubmission(
  db: Kysely<Database>,
  idHash: string,
): Promise<Selectable<SubmissionTable> | undefined> {
  return db.selectFrom('submission').selectAll().where('idHash', '=', idHash).executeTakeFirst()
}

export async function insertSubmission(
  trx: Transaction<Database>,
  submission: Selectable<SubmissionTable>,
): Promise<void> {
  await trx.insertInto('submission').values(submission).execute()
}
