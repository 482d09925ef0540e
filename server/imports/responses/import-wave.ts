import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import { Problem } from '../../http/problem.ts'
import { findWave, type Wave } from '../../waves/wave.queries.ts'

/**
 * The wave that responses may be imported into: an open one, beside those who answer, or a closed
 * one, for answers that were collected elsewhere. Before it opens neither its privacy nor its version
 * is fixed, and both decide what may be stored of a row.
 */
export async function importWave(db: Kysely<Database>, waveId: string): Promise<Wave> {
  const wave = await findWave(db, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state === 'draft') {
    throw new Problem('wave-not-open', {
      detail: 'Open the wave first: until then its privacy and its version are not fixed',
    })
  }
  return wave
}
