import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { Problem } from '../http/problem.ts'
import { updateWave } from './wave.queries.ts'
import { endSchedule, findSchedule, wavesOfSchedule } from './wave-schedule.queries.ts'

/**
 * Plans no more waves. One that waits for its opening stays, without its date.
 * Answers the survey that it belongs to.
 */
export async function stopSchedule(
  trx: Transaction<Database>,
  dialect: Dialect,
  scheduleId: string,
  now: Date,
): Promise<string> {
  await dialect.hold(trx, `schedule ${scheduleId}`, 'alone')
  const schedule = await findSchedule(trx, scheduleId)
  if (!schedule) throw new Problem('not-found')
  await endSchedule(trx, scheduleId, now.toISOString())
  for (const { id, state } of await wavesOfSchedule(trx, scheduleId)) {
    if (state !== 'draft') continue
    await dialect.hold(trx, `wave ${id}`, 'alone')
    await updateWave(trx, id, { opensAt: null })
  }
  return schedule.surveyId
}
