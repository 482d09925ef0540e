import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseState, SurveyResponseTable } from './survey-response.table.ts'

export type NewResponse = Readonly<Insertable<SurveyResponseTable>>

/**
 * Stores responses, those that count together with the note that they are not in the sample yet and
 * those that somebody gave here with the note that no alert has looked at them, and says how many. An id that is taken stays with whoever has it.
 */
export async function insertResponses(
  trx: Transaction<Database>,
  responses: readonly NewResponse[],
): Promise<number> {
  if (responses.length === 0) return 0
  const stored = await trx
    .insertInto('surveyResponse')
    .values(responses)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning(['id', 'waveId', 'source', 'setAside'])
    .execute()
  const counted = stored.filter(({ setAside }) => setAside === null)
  if (counted.length > 0) {
    await trx
      .insertInto('unfolded')
      .values(counted.map(({ id, waveId }) => ({ responseId: id, waveId })))
      .execute()
  }
  const given = stored.filter(({ source }) => source === 'link')
  if (given.length > 0) {
    await trx
      .insertInto('unexamined')
      .values(given.map(({ id, waveId }) => ({ responseId: id, waveId })))
      .execute()
  }
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
    .where('setAside', 'is', null)
    .groupBy(['waveId', 'state'])
    .execute()
}
