import type { Store } from '../database/database.ts'
import { foldWave } from './fold-wave.ts'
import { countWaiting } from './sample-block.queries.ts'

/** What a reader reckons on the fly without keeping others waiting. */
const MOST_ON_THE_FLY = 1000

/** Folds first where too much waits for a reader to reckon it. */
export async function foldBacklog(store: Store, waveId: string): Promise<void> {
  if ((await countWaiting(store.read, waveId)) > MOST_ON_THE_FLY) await foldWave(store, waveId)
}
