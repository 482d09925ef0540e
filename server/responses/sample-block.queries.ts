import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { ResponseState } from './survey-response.table.ts'
import './waiting-response.queries.ts'

/** Some thousand rows of a wave's sample, in the order in which they were folded. */
interface SampleBlockTable {
  readonly waveId: string
  readonly state: ResponseState
  /** 1, 2, 3 …; only the last of a state takes more rows. */
  readonly number: number
  readonly rows: number
  /** The packed columns, as `encodeSample` writes them. */
  readonly cells: Uint8Array
  /** The `mark` of the layout that it was folded under; empty in the first edition. */
  readonly layout: string
  /** `BlockMoments` as JSON. */
  readonly moments: string
  /** Which response each row is, as a JSON list. */
  readonly responseIds: string
}

/** What all blocks of one state hold together. */
interface SampleTotalTable {
  readonly waveId: string
  readonly state: ResponseState
  readonly rows: number
  /** How many responses have been erased: runs made before cannot be repeated. */
  readonly erased: number
  readonly moments: string
}

declare module '../database/database.ts' {
  interface Database {
    sampleBlock: SampleBlockTable
    sampleTotal: SampleTotalTable
  }
}

export type SampleBlock = Selectable<SampleBlockTable>

type BlockKey = Pick<SampleBlock, 'waveId' | 'state' | 'number'>

function blocksOf(db: Kysely<Database>, waveId: string, state: ResponseState) {
  return db.selectFrom('sampleBlock').where('waveId', '=', waveId).where('state', '=', state)
}

export function lastBlock(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<SampleBlock | undefined> {
  return blocksOf(db, waveId, state)
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A block of the wave that was folded under another layout of its columns. */
export function outdatedBlock(
  db: Kysely<Database>,
  waveId: string,
  layout: string,
): Promise<SampleBlock | undefined> {
  return db
    .selectFrom('sampleBlock')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('layout', '!=', layout)
    .limit(1)
    .executeTakeFirst()
}

export function blockWithNumber(
  db: Kysely<Database>,
  { waveId, state, number }: BlockKey,
): Promise<SampleBlock | undefined> {
  return blocksOf(db, waveId, state).selectAll().where('number', '=', number).executeTakeFirst()
}

/** The cells of all blocks of a state, in their order. */
export async function blockCells(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<Uint8Array[]> {
  const rows = await blocksOf(db, waveId, state).select('cells').orderBy('number').execute()
  return rows.map(({ cells }) => cells)
}

/** Which response each row is, block by block in their order. */
export async function blockResponseIds(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<string[][]> {
  const rows = await blocksOf(db, waveId, state).select('responseIds').orderBy('number').execute()
  return rows.map(({ responseIds }) => JSON.parse(responseIds))
}

export async function blockMomentTexts(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<string[]> {
  const rows = await blocksOf(db, waveId, state).select('moments').orderBy('number').execute()
  return rows.map(({ moments }) => moments)
}

/** The block that holds a response. */
export async function blockWith(
  db: Kysely<Database>,
  waveId: string,
  responseId: string,
): Promise<SampleBlock | undefined> {
  const candidates = await db
    .selectFrom('sampleBlock')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('responseIds', 'like', `%"${responseId}"%`)
    .execute()
  return candidates.find(({ responseIds }) => JSON.parse(responseIds).includes(responseId))
}

export async function putBlock(trx: Transaction<Database>, block: SampleBlock): Promise<void> {
  const { waveId: _, state: __, number: ___, ...content } = block
  await trx
    .insertInto('sampleBlock')
    .values(block)
    .onConflict(conflict => conflict.columns(['waveId', 'state', 'number']).doUpdateSet(content))
    .execute()
}

export async function deleteBlock(
  trx: Transaction<Database>,
  { waveId, state, number }: BlockKey,
): Promise<void> {
  await trx
    .deleteFrom('sampleBlock')
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .where('number', '=', number)
    .execute()
}

/** Takes away all that folding has made of a wave, and what waits for it. */
export async function deleteSample(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx.deleteFrom('unfolded').where('waveId', '=', waveId).execute()
  await trx.deleteFrom('sampleBlock').where('waveId', '=', waveId).execute()
  await trx.deleteFrom('sampleTotal').where('waveId', '=', waveId).execute()
}

/** Gives the unit that changes a wave's blocks its sample alone. */
export function holdSample(
  trx: Transaction<Database>,
  { dialect }: Store,
  waveId: string,
): Promise<void> {
  return dialect.hold(trx, `sample ${waveId}`, 'alone')
}

type SampleTotal = Selectable<SampleTotalTable>

export function totalsOf(db: Kysely<Database>, waveId: string): Promise<SampleTotal[]> {
  return db.selectFrom('sampleTotal').selectAll().where('waveId', '=', waveId).execute()
}

/** How many complete rows the blocks of each wave hold. */
export async function completeRowsByWave(
  db: Kysely<Database>,
  atLeast: number,
): Promise<{ waveId: string; rows: number }[]> {
  return db
    .selectFrom('sampleTotal')
    .select(['waveId', 'rows'])
    .where('state', '=', 'complete')
    .where('rows', '>=', atLeast)
    .execute()
}

export async function putTotal(trx: Transaction<Database>, total: SampleTotal): Promise<void> {
  const { rows, erased, moments } = total
  await trx
    .insertInto('sampleTotal')
    .values(total)
    .onConflict(conflict =>
      conflict.columns(['waveId', 'state']).doUpdateSet({ rows, erased, moments }),
    )
    .execute()
}
