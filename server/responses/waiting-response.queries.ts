import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseState } from './survey-response.table.ts'

/** Responses that no sample block holds yet. */
interface UnfoldedTable {
  readonly responseId: string
  readonly waveId: string
}

declare module '../database/database.ts' {
  interface Database {
    unfolded: UnfoldedTable
  }
}

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

/** Complete responses, and partial ones where they are wanted. */
export async function countHeldBack(
  db: Kysely<Database>,
  waveId: string,
  { includePartials }: { readonly includePartials: boolean },
): Promise<number> {
  const row = await db
    .selectFrom('unfolded')
    .innerJoin('surveyResponse', 'surveyResponse.id', 'unfolded.responseId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unfolded.waveId', '=', waveId)
    .where('surveyResponse.state', 'in', includePartials ? ['complete', 'partial'] : ['complete'])
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
