import { availableParallelism } from 'node:os'
import type { BootstrapDraws, GroupComparison } from '#analysis'
import { shareInput } from '../jobs/shared-input.ts'
import { workerPool } from '../jobs/worker-pool.ts'
import type { DrawnPart, GroupInput, GroupTask } from './group-worker.ts'

/** Leaves a core to whoever is waiting for an answer. */
const POOL = workerPool(new URL('./group-worker.ts', import.meta.url), {
  name: 'drawGroups',
  maxThreads: Math.max(1, availableParallelism() - 1),
})

/** The worker threads of one comparison, which all have its rows. */
export interface GroupThreads {
  readonly count: number
  /** Undefined where a group has no estimate. */
  readonly draw: (task: GroupTask, signal: AbortSignal) => Promise<BootstrapDraws | undefined>
  readonly finish: (parts: readonly DrawnPart[], signal: AbortSignal) => Promise<GroupComparison>
}

export function groupThreads(input: GroupInput, pool = POOL): GroupThreads {
  const comparison = shareInput(input)
  return {
    count: pool.options.maxThreads,
    draw: (task, signal) => pool.run({ comparison, task }, { name: 'drawGroups', signal }),
    finish: (task, signal) => pool.run({ comparison, task }, { name: 'finishGroups', signal }),
  }
}
