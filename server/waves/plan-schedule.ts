import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import type { PlannedQuota } from './check-quotas.ts'
import { planNextWave } from './plan-next-wave.ts'
import { checkVersion } from './plan-wave.ts'
import type { Rhythm } from './rhythm.ts'
import type { Privacy } from './wave.ts'
import { insertSchedule, type WaveSchedule } from './wave-schedule.queries.ts'

export interface SchedulePlan {
  readonly surveyId: string
  readonly namePattern: string
  readonly privacy: Privacy
  readonly rhythm: Rhythm
  /** The first day that a wave may open. */
  readonly startsOn: string
  readonly openDays: number
  /** Null takes the newest version each time. */
  readonly versionId: string | null
  readonly targetComplete: number | null
  readonly closeAtTarget: boolean
  readonly quotas: readonly PlannedQuota[]
  readonly now: Date
  readonly by: string | null
}

/** Makes a schedule together with its first wave. */
export async function planSchedule(
  trx: Transaction<Database>,
  dialect: Dialect,
  plan: SchedulePlan,
): Promise<WaveSchedule> {
  const { rhythm, closeAtTarget, quotas, now, by, ...same } = plan
  if (!(await findSurvey(trx, plan.surveyId))) throw new Problem('not-found')
  if (plan.versionId !== null) await checkVersion(trx, plan.surveyId, plan.versionId)
  const schedule: WaveSchedule = {
    ...same,
    id: newId(),
    rhythm: JSON.stringify(rhythm),
    closeAtTarget: closeAtTarget && plan.targetComplete !== null ? 1 : 0,
    quotas: quotas.length > 0 ? JSON.stringify(quotas) : null,
    endedAt: null,
    createdAt: now.toISOString(),
    createdBy: by,
  }
  await insertSchedule(trx, schedule)
  await planNextWave(trx, dialect, schedule.id, now)
  return schedule
}
