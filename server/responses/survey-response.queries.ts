import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import type { ResponseState, SurveyResponseTable } from './survey-response.table.ts'

export type NewResponse = Readonly<Insertable<SurveyResponseTable>>

const insert = prepared((db, slots: Slots<NewResponse>) =>
  db
    .insertInto('surveyResponse')
    .values({
      id: slots.id,
      waveId: slots.waveId,
      state: slots.state,
      source: slots.source,
      importKey: slots.importKey,
      answers: slots.answers,
      locale: slots.locale,
      startedAt: slots.startedAt,
      completedAt: slots.completedAt,
      channel: slots.channel,
      device: slots.device,
      seconds: slots.seconds,
      lastPage: slots.lastPage,
      designWeight: slots.designWeight,
      labels: slots.labels,
      flags: slots.flags,
      receiptHash: slots.receiptHash,
      setAside: slots.setAside,
      signals: slots.signals,
    } satisfies Record<keyof NewResponse, unknown>)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id'),
)

const note = (queue: 'unfolded' | 'unexamined') =>
  prepared((db, { responseId, waveId }: Slots<{ responseId: string; waveId: string }>) =>
    db.insertInto(queue).values({ responseId, waveId }),
  )
const [noteUnfolded, noteUnexamined] = [note('unfolded'), note('unexamined')]

/** Stores one that somebody has given here, as `insertResponses` does; says whether its id was free. */
export async function insertResponse(
  trx: Transaction<Database>,
  response: NewResponse,
): Promise<boolean> {
  const stored = await insert(trx, response)
  if (stored.length === 0) return false
  const noted = { responseId: response.id, waveId: response.waveId }
  if (!response.setAside) await noteUnfolded(trx, noted)
  await noteUnexamined(trx, noted)
  return true
}

/**
 * Stores responses and answers how many. Those that count are queued for the sample, those given here
 * for the alerts. A response whose id is taken is left out.
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

/** Deletes everything that was answered in these waves, begun or submitted. */
export async function deleteAnswers(
  trx: Transaction<Database>,
  waveIds: readonly string[],
): Promise<void> {
  if (waveIds.length === 0) return
  for (const table of ['unfolded', 'surveyResponse', 'submission', 'responseDraft'] as const) {
    await trx.deleteFrom(table).where('waveId', 'in', waveIds).execute()
  }
}
