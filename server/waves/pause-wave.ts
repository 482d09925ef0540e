import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findWave, updateWave } from './wave.queries.ts'

/**
 * Takes no new respondents until it goes on; whoever has begun may save and hand in. Asked twice,
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
