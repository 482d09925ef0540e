import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import type { PlannedQuota } from './check-quotas.ts'
import { planNextWave } from './plan-next-wave.ts'
import { checkVersion } from './plan-wave.ts'
import type { Recurrence } from './recurrence.ts'
import type { Privacy } from './wave.ts'
import { insertSchedule, type WaveSchedule } from './wave-schedule.queries.ts'

/** What somebody decides of waves that repeat. */
export interface ScheduleSettings {
  readonly namePattern: string
  readonly privacy: Privacy
  readonly recurrence: Recurrence
  /** The first day that a wave may open. */
  readonly startsOn: string
  readonly endsOn: string | null
  readonly openDays: number
  /** Null takes the newest version each time. */
  readonly versionId: string | null
  readonly targetComplete: number | null
  readonly closeAtTarget: boolean
  readonly quotas: readonly PlannedQuota[]
}

/** As they are stored. */
export function storedSettings({ recurrence, closeAtTarget, quotas, ...same }: ScheduleSettings) {
  return {
    ...same,
    recurrence: JSON.stringify(recurrence),
    closeAtTarget: closeAtTarget && same.targetComplete !== null ? 1 : 0,
    quotas: quotas.length > 0 ? JSON.stringify(quotas) : null,
  }
}

interface SchedulePlan extends ScheduleSettings {
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
    ...storedSettings(settings),
    id: newId(),
    surveyId,
    endedAt: null,
    createdAt: now.toISOString(),
    createdBy: by,
  }
  await insertSchedule(trx, schedule)
  if (!(await planNextWave(trx, dialect, schedule.id, now))) throw noOccurrence()
  return schedule
}

/** Nothing would ever open between its first and its last day. */
export const noOccurrence = (): Problem =>
  new Problem('wave-times', { detail: 'no wave would open before it ends', details: 'endsOn' })
