import type { Kysely, Selectable, Transaction } from 'kysely'
import { ENGINE } from '#analysis'
import type { Database } from '../database/database.ts'
import './group-run.table.ts'
import type { IndexRunTable } from './index-run.table.ts'

export type IndexRun = Selectable<IndexRunTable>

export async function insertRun(trx: Transaction<Database>, run: IndexRun): Promise<void> {
  await trx.insertInto('indexRun').values(run).execute()
}

export function findRun(db: Kysely<Database>, id: string): Promise<IndexRun | undefined> {
  return db.selectFrom('indexRun').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest run of a wave with these options that this engine can read. */
export function lastRun(
  db: Kysely<Database>,
  waveId: string,
  options: string,
): Promise<IndexRun | undefined> {
  return newestRuns(db, waveId, options).selectAll().executeTakeFirst()
}

/** The same without the result. */
export function lastRunMark(
  db: Kysely<Database>,
  waveId: string,
  options: string,
): Promise<Pick<IndexRun, 'id' | 'completeRows' | 'createdAt'> | undefined> {
  return newestRuns(db, waveId, options)
    .select(['id', 'completeRows', 'createdAt'])
    .executeTakeFirst()
}

function newestRuns(db: Kysely<Database>, waveId: string, options: string) {
  return db
    .selectFrom('indexRun')
    .where('waveId', '=', waveId)
    .where('options', '=', options)
    .where('engine', '=', ENGINE)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1)
}

/** A run that was made of the same rows in the same way. */
export async function sameRun(
  db: Kysely<Database>,
  run: Pick<IndexRun, 'waveId' | 'options' | 'seed' | 'resamples' | 'fingerprint' | 'engine'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('indexRun')
    .select('id')
    .where('waveId', '=', run.waveId)
    .where('options', '=', run.options)
    .where('seed', '=', run.seed)
    .where('resamples', '=', run.resamples)
    .where('fingerprint', '=', run.fingerprint)
    .where('engine', '=', run.engine)
    .executeTakeFirst()
  return row?.id
}

export async function deleteRuns(
  trx: Transaction<Database>,
  waveIds: readonly string[],
): Promise<void> {
  if (waveIds.length === 0) return
  await trx.deleteFrom('indexRun').where('waveId', 'in', waveIds).execute()
  await trx.deleteFrom('groupRun').where('waveId', 'in', waveIds).execute()
}
