import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SampleBlockTable, SampleTotalTable } from './sample-block.table.ts'
import type { ResponseState } from './survey-response.table.ts'
import './unfolded.table.ts'

export type SampleBlock = Selectable<SampleBlockTable>
export type SampleTotal = Selectable<SampleTotalTable>

/** A response that no block holds yet. */
export interface WaitingResponse {
  readonly id: string
  readonly state: ResponseState
  readonly answers: string
  readonly designWeight: number | null
}

/** In the order of their ids, which says nothing about when they came. */
export function waitingResponses(
  db: Kysely<Database>,
  waveId: string,
  limit: number,
  after = '',
): Promise<WaitingResponse[]> {
  return db
    .selectFrom('unfolded')
    .innerJoin('surveyResponse', 'surveyResponse.id', 'unfolded.responseId')
    .select([
      'surveyResponse.id',
      'surveyResponse.state',
      'surveyResponse.answers',
      'surveyResponse.designWeight',
    ])
    .where('unfolded.waveId', '=', waveId)
    .where('unfolded.responseId', '>', after)
    .orderBy('unfolded.responseId')
    .limit(limit)
    .execute()
}

export async function countWaiting(db: Kysely<Database>, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('unfolded')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function wavesWithWaiting(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('unfolded').select('waveId').distinct().execute()
  return rows.map(({ waveId }) => waveId)
}

/** Says how many notes there were to take away. */
export async function deleteWaiting(
  trx: Transaction<Database>,
  responseIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('unfolded')
    .where('responseId', 'in', responseIds)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export function lastBlock(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<SampleBlock | undefined> {
  return db
    .selectFrom('sampleBlock')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', state)
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
  { waveId, state, number }: Pick<SampleBlock, 'waveId' | 'state' | 'number'>,
): Promise<SampleBlock | undefined> {
  return db
    .selectFrom('sampleBlock')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The stored answers of some responses, by id. */
export async function answersById(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, Pick<WaitingResponse, 'answers' | 'designWeight'>>> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select(['id', 'answers', 'designWeight'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...stored }) => [id, stored]))
}

/** The cells of all blocks of a state, in their order. */
export async function blockCells(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('sampleBlock')
    .select('cells')
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .orderBy('number')
    .execute()
  return rows.map(({ cells }) => cells)
}

/** Which response each row is, block by block in their order. */
export async function blockResponseIds(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<string[][]> {
  const rows = await db
    .selectFrom('sampleBlock')
    .select('responseIds')
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .orderBy('number')
    .execute()
  return rows.map(({ responseIds }) => JSON.parse(responseIds))
}

export async function blockMomentTexts(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sampleBlock')
    .select('moments')
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .orderBy('number')
    .execute()
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
  { waveId, state, number }: Pick<SampleBlock, 'waveId' | 'state' | 'number'>,
): Promise<void> {
  await trx
    .deleteFrom('sampleBlock')
    .where('waveId', '=', waveId)
    .where('state', '=', state)
    .where('number', '=', number)
    .execute()
}

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

/** Takes away all that folding has made of a wave, and what waits for it. */
export async function deleteSample(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx.deleteFrom('unfolded').where('waveId', '=', waveId).execute()
  await trx.deleteFrom('sampleBlock').where('waveId', '=', waveId).execute()
  await trx.deleteFrom('sampleTotal').where('waveId', '=', waveId).execute()
}
