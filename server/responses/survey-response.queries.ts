import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseState, SurveyResponseTable } from './survey-response.table.ts'
import './unfolded.table.ts'

export type SurveyResponse = Selectable<SurveyResponseTable>

/** Stores responses together with the note that they are not in the sample yet. */
export async function insertResponses(
  trx: Transaction<Database>,
  responses: readonly SurveyResponse[],
): Promise<void> {
  if (responses.length === 0) return
  await trx.insertInto('surveyResponse').values(responses).execute()
  await trx
    .insertInto('unfolded')
    .values(responses.map(({ id, waveId }) => ({ responseId: id, waveId })))
    .execute()
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
