import type { Deps } from '../deps.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { completeRowsByWave } from '../responses/sample-block.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { findQuality } from './wave-quality.queries.ts'

/** Fewer cannot say what is typical of them. */
const MIN_ANSWERS = 10
/** While answers come, what is typical changes slowly. */
const CHANGE = 0.1

/** What one wave's flags wait for. */
export const qualityKey = (waveId: string): string => `settle-quality ${waveId}`

/**
 * Queues another look at the answers of each wave that has a tenth more of them than at the last, and
 * once more when it has closed and all of them are folded.
 */
export async function dueQuality({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  for (const { waveId, rows } of await completeRowsByWave(store.read, MIN_ANSWERS)) {
    const wave = await findWave(store.read, waveId)
    if (!wave) continue
    const last = await findQuality(store.read, waveId)
    const isClosed = wave.state === 'closed'
    const isDue =
      !last ||
      Math.abs(rows - last.answered) > CHANGE * last.answered ||
      (isClosed && (last.isFinal === 0 || rows > last.answered))
    if (!isDue) continue
    await store.write(trx =>
      enqueueJob(trx, {
        kind: 'settle-quality',
        payload: { waveId },
        uniqueKey: qualityKey(waveId),
        now: clock(),
      }),
    )
  }
}
