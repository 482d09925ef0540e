import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { foldableRows } from './sample-block.ts'

/** Responses that no alert has looked at yet; written together with the response. */
interface UnexaminedTable {
  readonly responseId: string
  readonly waveId: string
}

declare module '../database/database.ts' {
  interface Database {
    unexamined: UnexaminedTable
  }
}

export interface UnexaminedResponse {
  readonly id: string
  readonly answers: string
  readonly completedAt: string | null
}

export async function wavesWithUnexamined(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('unexamined').select('waveId').distinct().execute()
  return rows.map(({ waveId }) => waveId)
}

/**
 * How many may be looked at now. In an anonymous wave that is still open they are taken as blocks
 * take them, many at once: that a case appears must not tell who answered just before.
 */
export async function examinableResponses(db: Kysely<Database>, wave: Wave): Promise<number> {
  const row = await db
    .selectFrom('unexamined')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', wave.id)
    .executeTakeFirst()
  return foldableRows(Number(row?.count ?? 0), wave)
}

/** Takes some to be looked at: what becomes of them belongs in the same unit. */
export async function takeUnexamined(
  trx: Transaction<Database>,
  waveId: string,
  limit: number,
): Promise<UnexaminedResponse[]> {
  const responses = await trx
    .selectFrom('unexamined')
    .innerJoin('surveyResponse', 'surveyResponse.id', 'unexamined.responseId')
    .select(['surveyResponse.id', 'surveyResponse.answers', 'surveyResponse.completedAt'])
    .where('unexamined.waveId', '=', waveId)
    .orderBy('unexamined.responseId')
    .limit(limit)
    .execute()
  if (responses.length > 0) {
    const ids = responses.map(({ id }) => id)
    await trx.deleteFrom('unexamined').where('responseId', 'in', ids).execute()
  }
  return responses
}

/** Where nobody wants to know, nothing waits. */
export async function passUnexamined(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx.deleteFrom('unexamined').where('waveId', '=', waveId).execute()
}
