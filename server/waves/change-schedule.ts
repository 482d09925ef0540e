import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { daysLater, type WallTime, wallTimeAt } from '../i18n/wall-time.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import { type ChangeContext, changeWave } from './change-wave.ts'
import { plannedQuotas } from './check-quotas.ts'
import { planNextWave } from './plan-next-wave.ts'
import { noOccurrence, type ScheduleSettings, storedSettings } from './plan-schedule.ts'
import { checkVersion } from './plan-wave.ts'
import { nextOccurrences, occurrenceName } from './recurrence.ts'
import { updateWave, type Wave } from './wave.queries.ts'
import {
  endSchedule,
  findSchedule,
  replaceSchedule,
  type WaveSchedule,
  wavesOfSchedule,
} from './wave-schedule.queries.ts'

/**
 * Changes a schedule for the waves to come. The one that waits for its opening is planned again, with
 * its link and whatever was prepared for it; those that have opened stay. One that has ended goes on.
 * Answers the survey that it belongs to.
 */
export async function changeSchedule(
  trx: Transaction<Database>,
  context: ChangeContext,
  scheduleId: string,
  settings: ScheduleSettings,
): Promise<string> {
  const { dialect } = context.store
  await dialect.hold(trx, `schedule ${scheduleId}`, 'alone')
  const before = await findSchedule(trx, scheduleId)
  if (!before) throw new Problem('not-found')
  if (settings.versionId !== null) await checkVersion(trx, before.surveyId, settings.versionId)
  const schedule = { ...before, ...storedSettings(settings), endedAt: null }
  const { id, surveyId, createdAt, createdBy, ...changed } = schedule
  await replaceSchedule(trx, scheduleId, changed)
  const waves = await wavesOfSchedule(trx, scheduleId)
  const waiting = waves.find(({ state }) => state === 'draft')
  const earlier = waves.filter(wave => wave !== waiting)
  if (waiting) await replan(trx, context, { schedule, waiting, earlier })
  else if (!(await planNextWave(trx, dialect, scheduleId, context.now))) throw noOccurrence()
  return surveyId
}

interface Waiting {
  readonly schedule: WaveSchedule
  readonly waiting: Wave
  readonly earlier: readonly Wave[]
}

async function replan(
  trx: Transaction<Database>,
  context: ChangeContext,
  { schedule, waiting, earlier }: Waiting,
): Promise<void> {
  const clock = wallTimeAt(await organisationTimeZone(trx), context.now)
  const { startsOn, endsOn, namePattern, openDays, privacy, targetComplete } = schedule
  const recurrence = JSON.parse(schedule.recurrence)
  const lastDay = earlier.at(0)?.occurrence
  const opensAt: WallTime | undefined = nextOccurrences(
    { recurrence, startsOn, endsOn, lastDay },
    clock,
    1,
  ).at(0)
  if (!opensAt) throw noOccurrence()
  const newest = await newestVersion(trx, schedule.surveyId)
  await changeWave(trx, context, waiting.id, {
    name: occurrenceName(namePattern, opensAt, earlier.length + 1),
    privacy,
    versionId: schedule.versionId ?? newest?.id,
    opensAt,
    closesAt: daysLater(opensAt, openDays),
    targetComplete,
    closeAtTarget: schedule.closeAtTarget === 1,
    quotas: plannedQuotas(schedule),
  })
  await updateWave(trx, waiting.id, { occurrence: opensAt.slice(0, 10) })
}

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
