import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { daysLater } from '../i18n/wall-time.ts'
import { deletePlanned, findWave } from './wave.queries.ts'
import { startLater } from './wave-schedule.queries.ts'

/**
 * Takes back a plan; a wave that has opened stays for good. A schedule leaves this turn out and goes
 * on with the next one. Answers the survey that it belonged to.
 */
export async function deletePlannedWave(
  trx: Transaction<Database>,
  { dialect }: Store,
  waveId: string,
): Promise<string> {
  await dialect.hold(trx, `wave ${waveId}`, 'alone')
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state !== 'draft') throw new Problem('wave-already-opened')
  await deletePlanned(trx, waveId)
  if (wave.scheduleId && wave.occurrence) {
    const dayAfter = daysLater(`${wave.occurrence}T00:00`, 1).slice(0, 10)
    await startLater(trx, wave.scheduleId, dayAfter)
  }
  return wave.surveyId
}
