import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { daysLater, wallTimeAt } from '../i18n/wall-time.ts'
import { plannedQuotas } from './check-quotas.ts'
import { planWave } from './plan-wave.ts'
import { nextOccurrences, occurrenceName, type Recurrence } from './recurrence.ts'
import type { Wave } from './wave.queries.ts'
import { endSchedule, findSchedule, wavesOfSchedule } from './wave-schedule.queries.ts'

/**
 * Plans the next wave of a schedule, unless one is waiting already. Turns that nobody was there for
 * are left out: the next wave always lies ahead. A schedule without another turn is over.
 */
export async function planNextWave(
  trx: Transaction<Database>,
  dialect: Dialect,
  scheduleId: string,
  now: Date,
): Promise<Wave | undefined> {
  await dialect.hold(trx, `schedule ${scheduleId}`, 'alone')
  const schedule = await findSchedule(trx, scheduleId)
  if (!schedule || schedule.endedAt) return undefined
  const earlier = await wavesOfSchedule(trx, scheduleId)
  if (earlier.some(({ state }) => state === 'draft')) return undefined
  const clock = wallTimeAt(await organisationTimeZone(trx), now)
  const recurrence: Recurrence = JSON.parse(schedule.recurrence)
  const lastDay = earlier.at(0)?.occurrence
  const { startsOn, endsOn } = schedule
  const opensAt = nextOccurrences({ recurrence, startsOn, endsOn, lastDay }, clock, 1).at(0)
  if (!opensAt) {
    await endSchedule(trx, scheduleId, now.toISOString())
    return undefined
  }
  return planWave(trx, dialect, {
    surveyId: schedule.surveyId,
    name: occurrenceName(schedule.namePattern, opensAt, earlier.length + 1),
    privacy: schedule.privacy,
    versionId: schedule.versionId ?? undefined,
    opensAt,
    closesAt: daysLater(opensAt, schedule.openDays),
    targetComplete: schedule.targetComplete,
    closeAtTarget: schedule.closeAtTarget === 1,
    quotas: plannedQuotas(schedule),
    scheduled: { scheduleId, occurrence: opensAt.slice(0, 10) },
    now,
  })
}
