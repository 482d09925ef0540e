import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import type { BootstrapDraws, Deletions } from '#analysis'
import { shareInput } from '../jobs/shared-input.ts'
import { workerPool } from '../jobs/worker-pool.ts'
import type { PartResult } from './assess-part.ts'
import type {
  FinishedRun,
  FinishTask,
  PartTask,
  Preparation,
  RangeTask,
} from './bootstrap-worker.ts'
import type { RunInput } from './run-input.ts'

/** Threads for runs; there are as many as one leaves a core to whoever is waiting for an answer. */
export function runPool(count = Math.max(1, availableParallelism() - 1)): Piscina {
  return workerPool(new URL('./bootstrap-worker.ts', import.meta.url), {
    name: 'prepare',
    maxThreads: count,
  })
}

const POOL = runPool()

/** The worker threads as one run sees them: they all have its sample. */
export interface RunThreads {
  readonly count: number
  readonly prepare: (signal: AbortSignal) => Promise<Preparation>
  /** Undefined where there is no point estimate to begin with. */
  readonly draw: (task: RangeTask, signal: AbortSignal) => Promise<BootstrapDraws | undefined>
  readonly leaveOut: (task: RangeTask, signal: AbortSignal) => Promise<Deletions>
  readonly assess: (task: PartTask, signal: AbortSignal) => Promise<PartResult>
  readonly finish: (task: FinishTask, signal: AbortSignal) => Promise<FinishedRun>
}

export function runThreads(input: RunInput, pool = POOL): RunThreads {
  const run = shareInput(input)
  const ask = (name: string, task: unknown, signal: AbortSignal) =>
    pool.run({ run, task }, { name, signal })
  return {
    count: pool.options.maxThreads,
    prepare: signal => ask('prepare', undefined, signal),
    draw: (task, signal) => ask('draw', task, signal),
    leaveOut: (task, signal) => ask('leaveOut', task, signal),
    assess: (task, signal) => ask('assessOnePart', task, signal),
    finish: (task, signal) => ask('finish', task, signal),
  }
}
