import type { Store } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import { foldWave } from './fold-wave.ts'
import { rebuildBlocks } from './rebuild-blocks.ts'
import { sampleLayout } from './sample-layout.ts'
import { countWaiting } from './waiting-response.queries.ts'

/** What a reader reckons on the fly without keeping others waiting. */
const MAX_ON_THE_FLY = 1000

/** Makes a wave's sample readable: blocks of an old layout anew, and folded where too much waits. */
export async function foldBacklog(store: Store, waveId: string): Promise<void> {
  const wave = await findWave(store.read, waveId)
  if (!wave) return
  const layout = sampleLayout(await compiledVersion(store.read, wave.versionId))
  await rebuildBlocks(store, waveId, layout)
  if ((await countWaiting(store.read, waveId)) > MAX_ON_THE_FLY) await foldWave(store, waveId)
}
