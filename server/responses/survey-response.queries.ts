import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseState, SurveyResponseTable } from './survey-response.table.ts'

export type SurveyResponse = Selectable<SurveyResponseTable>

/**
 * Stores responses together with the note that they are not in the sample yet, and says how many.
 * An id that is taken stays with whoever has it.
 */
export async function insertResponses(
  trx: Transaction<Database>,
  responses: readonly SurveyResponse[],
): Promise<number> {
  if (responses.length === 0) return 0
  const stored = await trx
    .insertInto('surveyResponse')
    .values(responses)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning(['id', 'waveId'])
    .execute()
  if (stored.length === 0) return 0
  await trx
    .insertInto('unfolded')
    .values(stored.map(({ id, waveId }) => ({ responseId: id, waveId })))
    .execute()
  return stored.length
}

export function countResponses(
  db: Kysely<Database>,
  waveIds: readonly string[],
): Promise<{ waveId: string; state: ResponseState; count: number }[]> {
  return db
    .selectFrom('surveyResponse')
    .select(({ fn }) => ['waveId', 'state', fn.countAll<number>().as('count')])
    .where('waveId', 'in', waveIds)
    .groupBy(['waveId', 'state'])
    .execute()
}
