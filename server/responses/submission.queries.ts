import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import type { SubmissionHashes } from './submission.ts'
import type { SetAside } from './survey-response.table.ts'

/** That something was submitted under an id, and how to know it again; never what. */
interface SubmissionTable extends SubmissionHashes {
  readonly waveId: string
  /** Stored without being counted, as the respondent was informed. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    submission: SubmissionTable
  }
}

const byIdHash = prepared((db, { idHash }: Slots<{ idHash: string }>) =>
  db.selectFrom('submission').selectAll().where('idHash', '=', idHash),
)

export async function findSubmission(
  db: Kysely<Database>,
  idHash: string,
): Promise<Selectable<SubmissionTable> | undefined> {
  return (await byIdHash(db, { idHash })).at(0)
}

type Claim = Pick<Insertable<SubmissionTable>, 'idHash' | 'waveId' | 'secretHash' | 'bodyHash'>

const claim = prepared((db, { idHash, waveId, secretHash, bodyHash }: Slots<Claim>) =>
  db
    .insertInto('submission')
    .values({ idHash, waveId, secretHash, bodyHash })
    .onConflict(conflict => conflict.column('idHash').doNothing())
    .returning('idHash'),
)

/** Remembers a submission, unless there is one under its id; says whether it did. */
export async function claimSubmission(
  trx: Transaction<Database>,
  submission: Claim,
): Promise<boolean> {
  return (await claim(trx, submission)).length === 1
}

/** So that a replay gets the same answer. */
export async function setSubmissionAside(
  trx: Transaction<Database>,
  idHash: string,
  setAside: SetAside,
): Promise<void> {
  await trx.updateTable('submission').set({ setAside }).where('idHash', '=', idHash).execute()
}
