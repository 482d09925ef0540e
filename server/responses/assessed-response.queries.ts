import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import './survey-response.table.ts'

/** What the assessment of careless answers and robots reads of a response. */
export interface AssessedResponse {
  readonly id: string
  readonly answers: string
  readonly seconds: number | null
  /** What spoke for a robot when it arrived. */
  readonly signals: string | null
  readonly flags: string | null
}

/** Complete responses that count, in the order of their ids. */
export function responsesToAssess(
  db: Kysely<Database>,
  waveId: string,
  limit: number,
  after: string,
): Promise<AssessedResponse[]> {
  return db
    .selectFrom('surveyResponse')
    .select(['id', 'answers', 'seconds', 'signals', 'flags'])
    .where('waveId', '=', waveId)
    .where('state', '=', 'complete')
    .where('setAside', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function putFlags(
  trx: Transaction<Database>,
  changed: readonly { readonly id: string; readonly flags: string | null }[],
): Promise<void> {
  for (const { id, flags } of changed) {
    await trx.updateTable('surveyResponse').set({ flags }).where('id', '=', id).execute()
  }
}

/** In the order of their ids, which says nothing about when they came. */
export function flaggedResponses(
  db: Kysely<Database>,
  waveId: string,
  limit: number,
  after: string,
): Promise<{ id: string; flags: string | null; seconds: number | null }[]> {
  return db
    .selectFrom('surveyResponse')
    .select(['id', 'flags', 'seconds'])
    .where('waveId', '=', waveId)
    .where('flags', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
