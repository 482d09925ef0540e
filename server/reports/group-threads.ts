import { availableParallelism } from 'node:os'
import type { BootstrapDraws, GroupComparison } from '#analysis'
import type { DrawnPart, GroupInput, GroupTask } from './group-worker.ts'
import { workerPool } from './worker-pool.ts'

const WORKER = new URL('./group-worker.ts', import.meta.url)

/** The worker threads of one comparison, which all have its rows. */
export interface GroupThreads {
  readonly count: number
  /** Undefined where a group has no estimate. */
  readonly draw: (task: GroupTask, signal: AbortSignal) => Promise<BootstrapDraws | undefined>
  readonly finish: (parts: readonly DrawnPart[], signal: AbortSignal) => Promise<GroupComparison>
  readonly close: () => Promise<void>
}

/** Leaves a core to whoever is waiting for an answer. */
export function openGroupThreads(
  input: GroupInput,
  count = Math.max(1, availableParallelism() - 1),
): GroupThreads {
  const pool = workerPool(WORKER, input, 'drawGroups', count)
  return {
    count,
    draw: (task, signal) => pool.run(task, { name: 'drawGroups', signal }),
    finish: (parts, signal) => pool.run(parts, { name: 'finishGroups', signal }),
    close: () => pool.destroy(),
  }
}
