import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findWave, type Wave } from './wave.queries.ts'
import { entryTo } from './wave.ts'

/**
 * Lets somebody save or hand in at this moment, or says why not; answers the wave as it is now.
 * Whoever calls holds the wave, so that it stays like this until the unit ends.
 */
export async function admitRespondent(
  trx: Transaction<Database>,
  waveId: string,
  { hasBegun, now }: { readonly hasBegun: boolean; readonly now: string },
): Promise<Wave> {
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  const entry = entryTo(wave, now)
  if (entry === 'nobody') throw new Problem('wave-not-open')
  if (entry === 'begun' && !hasBegun) throw new Problem('wave-paused')
  return wave
}
