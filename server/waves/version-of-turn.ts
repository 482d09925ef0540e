import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import { checkQuotas } from './check-quotas.ts'
import { quotasOf } from './quotas-of.ts'
import { findWave, type Wave } from './wave.queries.ts'
import { findSchedule } from './wave-schedule.queries.ts'

/**
 * The version that a scheduled wave opens with: the newest one of that day, unless the schedule
 * pins another, or the wave's quotas ask for what the newest one does not.
 */
export async function versionOfTurn(
  trx: Transaction<Database>,
  waveId: string,
): Promise<Partial<Pick<Wave, 'versionId'>>> {
  const wave = await findWave(trx, waveId)
  const schedule = wave?.scheduleId ? await findSchedule(trx, wave.scheduleId) : undefined
  if (!wave || !schedule || schedule.versionId) return {}
  const newest = await newestVersion(trx, wave.surveyId)
  if (!newest) return {}
  const { definition } = await compiledVersion(trx, newest.id)
  return canCount(() => checkQuotas(definition, quotasOf(wave))) ? { versionId: newest.id } : {}
}

function canCount(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
