import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { planNextWave } from './plan-next-wave.ts'
import { checkVersion } from './plan-wave.ts'
import { keptSettings, type ScheduleSettings } from './schedule-settings.ts'
import { insertSchedule, type WaveSchedule } from './wave-schedule.queries.ts'

export interface SchedulePlan extends ScheduleSettings {
  readonly surveyId: string
  readonly now: Date
  readonly by: string | null
}

/** Makes a schedule together with its first wave. */
export async function planSchedule(
  trx: Transaction<Database>,
  dialect: Dialect,
  plan: SchedulePlan,
): Promise<WaveSchedule> {
  const { surveyId, now, by, ...settings } = plan
  if (!(await findSurvey(trx, surveyId))) throw new Problem('not-found')
  if (plan.versionId !== null) await checkVersion(trx, surveyId, plan.versionId)
  const schedule: WaveSchedule = {
    ...keptSettings(settings),
    id: newId(),
    surveyId,
    endedAt: null,
    createdAt: now.toISOString(),
    createdBy: by,
  }
  await insertSchedule(trx, schedule)
  if (!(await planNextWave(trx, dialect, schedule.id, now))) throw noTurn()
  return schedule
}

/** Nothing would ever open between its first and its last day. */
export const noTurn = (): Problem =>
  new Problem('wave-times', { detail: 'no wave would open before it ends', details: 'endsOn' })
