import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'

/** The wave that an address names. */
export async function knownWave(read: Kysely<Database>, waveId: string): Promise<Wave> {
  const wave = await findWave(read, waveId)
  if (!wave) throw new Problem('not-found')
  return wave
}
