import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import { Problem } from '../http/problem.ts'
import { TARGET_CELL } from './quota.ts'
import type { WaveTable } from './wave.table.ts'
import type { WaveStep } from './wave.ts'

export type Wave = Selectable<WaveTable>

export async function insertWave(trx: Transaction<Database>, wave: Wave): Promise<void> {
  await trx.insertInto('wave').values(wave).execute()
}

const byId = prepared((db, { id }: Slots<{ id: string }>) =>
  db.selectFrom('wave').selectAll().where('id', '=', id),
)

export async function findWave(db: Kysely<Database>, id: string): Promise<Wave | undefined> {
  return (await byId(db, { id })).at(0)
}

const byLink = prepared((db, { linkToken }: Slots<{ linkToken: string }>) =>
  db.selectFrom('wave').selectAll().where('linkToken', '=', linkToken),
)

export async function findWaveByLink(
  db: Kysely<Database>,
  linkToken: string,
): Promise<Wave | undefined> {
  return (await byLink(db, { linkToken })).at(0)
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
  from: WaveStep,
  to: Partial<Pick<Wave, 'state' | 'openedAt' | 'closedAt' | 'versionId' | 'pausedAt'>>,
): Promise<Wave | undefined> {
  return trx
    .updateTable('wave')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
}

/** Before its opening everything may be changed, afterwards what its rules leave open. */
export async function updateWave(
  trx: Transaction<Database>,
  id: string,
  change: Partial<Omit<Wave, 'id' | 'surveyId' | 'number' | 'linkToken' | 'createdAt'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await trx.updateTable('wave').set(change).where('id', '=', id).execute()
}

/** It has what it wanted: nobody is let in from this moment on. */
export async function closeByTarget(
  trx: Transaction<Database>,
  id: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('wave')
    .set({ closesAt: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where(({ eb, or }) => or([eb('closesAt', 'is', null), eb('closesAt', '>', now)]))
    .execute()
}

/** Waves whose hour of opening has come. */
export async function wavesToOpen(db: Kysely<Database>, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .select('id')
    .where('state', '=', 'draft')
    .where('opensAt', '<=', now)
    .orderBy('opensAt')
    .execute()
  return rows.map(({ id }) => id)
}

/** Waves that have all they want and go on: imported answers count towards it as well. */
export async function wavesAtTarget(db: Kysely<Database>, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .innerJoin('quotaCell', 'quotaCell.waveId', 'wave.id')
    .select('wave.id')
    .where('wave.state', '=', 'open')
    .where(({ eb, or }) => or([eb('wave.closesAt', 'is', null), eb('wave.closesAt', '>', now)]))
    .where('quotaCell.id', '=', TARGET_CELL)
    .whereRef('quotaCell.taken', '>=', 'quotaCell.capacity')
    .execute()
  return rows.map(({ id }) => id)
}

/** Waves whose hour of closing has come. */
export async function wavesToClose(db: Kysely<Database>, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .select('id')
    .where('state', '=', 'open')
    .where('closesAt', '<=', now)
    .orderBy('closesAt')
    .execute()
  return rows.map(({ id }) => id)
}

export async function waveState(db: Kysely<Database>, id: string): Promise<WaveStep | undefined> {
  const row = await db.selectFrom('wave').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state
}

export async function closedWaveIds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('wave').select('id').where('state', '=', 'closed').execute()
  return rows.map(({ id }) => id)
}

/** One that was never open, with what was prepared for it. */
export async function deletePlanned(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('quotaCell').where('waveId', '=', id).execute()
  await trx.deleteFrom('wave').where('id', '=', id).where('state', '=', 'draft').execute()
}

/** Whatever was answered in them must be gone before. */
export async function deleteWaves(trx: Transaction<Database>, surveyId: string): Promise<void> {
  const waves = trx.selectFrom('wave').select('id').where('surveyId', '=', surveyId)
  await trx.deleteFrom('quotaCell').where('waveId', 'in', waves).execute()
  await trx.deleteFrom('wave').where('surveyId', '=', surveyId).execute()
  await trx.deleteFrom('waveSchedule').where('surveyId', '=', surveyId).execute()
}

/** The wave that an address names. */
export async function knownWave(read: Kysely<Database>, waveId: string): Promise<Wave> {
  const wave = await findWave(read, waveId)
  if (!wave) throw new Problem('not-found')
  return wave
}
