import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { WaveTable } from './wave.table.ts'
import type { WaveState } from './wave.ts'

export type Wave = Selectable<WaveTable>

export async function insertWave(trx: Transaction<Database>, wave: Wave): Promise<void> {
  await trx.insertInto('wave').values(wave).execute()
}

export function findWave(db: Kysely<Database>, id: string): Promise<Wave | undefined> {
  return db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findWaveByLink(db: Kysely<Database>, linkToken: string): Promise<Wave | undefined> {
  return db.selectFrom('wave').selectAll().where('linkToken', '=', linkToken).executeTakeFirst()
}

/** Newest first. */
export function listWaves(db: Kysely<Database>, surveyIds: readonly string[]): Promise<Wave[]> {
  if (surveyIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('wave')
    .selectAll()
    .where('surveyId', 'in', surveyIds)
    .orderBy('createdAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

export async function nextWaveNumber(
  trx: Transaction<Database>,
  surveyId: string,
): Promise<number> {
  const row = await trx
    .selectFrom('wave')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Takes the step if the wave is still in the state before it; answers the wave as it is then. */
export function advanceWave(
  trx: Transaction<Database>,
  id: string,
  from: WaveState,
  to: Pick<Wave, 'state'> & Partial<Pick<Wave, 'openedAt' | 'closedAt'>>,
): Promise<Wave | undefined> {
  return trx
    .updateTable('wave')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
}

export async function waveState(db: Kysely<Database>, id: string): Promise<WaveState | undefined> {
  const row = await db.selectFrom('wave').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state
}

export async function closedWaveIds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('wave').select('id').where('state', '=', 'closed').execute()
  return rows.map(({ id }) => id)
}

/** Whatever was answered in them must be gone before. */
export async function deleteWaves(trx: Transaction<Database>, surveyId: string): Promise<void> {
  await trx.deleteFrom('wave').where('surveyId', '=', surveyId).execute()
}
