import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { newestVersion } from '../surveys/survey-version.queries.ts'
import { checkQuotas } from './check-quotas.ts'
import { quotasOf } from './quota.ts'
import { advanceWave, findWave, updateWave, type Wave, waveState } from './wave.queries.ts'
import { refusal } from './wave.ts'
import { findSchedule } from './wave-schedule.queries.ts'

/** Lets respondents in. From here on privacy mode and version stand. */
export async function openWave(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
): Promise<Wave> {
  const opened = await advanceWave(trx, waveId, 'draft', {
    state: 'open',
    openedAt: now.toISOString(),
    ...(await versionToOpen(trx, waveId)),
  })
  if (opened) return opened
  const state = await waveState(trx, waveId)
  throw new Problem((state && refusal('opening', state)) ?? 'not-found')
}

/**
 * The version that a scheduled wave opens with: the newest one of that day, unless the schedule
 * pins another, or the wave's quotas ask for what the newest one does not.
 */
async function versionToOpen(
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

/**
 * Takes no new respondents until it is resumed; those who have begun may save and submit. Asked twice,
 * it stays as it is.
 */
export function pauseWave(trx: Transaction<Database>, store: Store, waveId: string, now: Date) {
  return putPause(trx, store, waveId, now.toISOString())
}

export function resumeWave(trx: Transaction<Database>, store: Store, waveId: string) {
  return putPause(trx, store, waveId, null)
}

async function putPause(
  trx: Transaction<Database>,
  { dialect }: Store,
  waveId: string,
  pausedAt: string | null,
): Promise<void> {
  await dialect.hold(trx, `wave ${waveId}`, 'alone')
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state !== 'open') throw new Problem('wave-not-open')
  if (wave.pausedAt === null || pausedAt === null) await updateWave(trx, waveId, { pausedAt })
}
