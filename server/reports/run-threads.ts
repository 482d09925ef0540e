import { availableParallelism } from 'node:os'
import type { BootstrapDraws, Deletions } from '#analysis'
import type { PartResult } from './assess-part.ts'
import type {
  FinishedRun,
  FinishTask,
  PartTask,
  Preparation,
  RangeTask,
} from './bootstrap-worker.ts'
import type { RunInput } from './run-input.ts'
import { workerPool } from './worker-pool.ts'

const WORKER = new URL('./bootstrap-worker.ts', import.meta.url)

/** The worker threads of one run, which all have its sample. */
export interface RunThreads {
  readonly count: number
  readonly prepare: (signal: AbortSignal) => Promise<Preparation>
  /** Undefined where there is no point estimate to begin with. */
  readonly draw: (task: RangeTask, signal: AbortSignal) => Promise<BootstrapDraws | undefined>
  readonly leaveOut: (task: RangeTask, signal: AbortSignal) => Promise<Deletions>
  readonly assess: (task: PartTask, signal: AbortSignal) => Promise<PartResult>
  readonly finish: (task: FinishTask, signal: AbortSignal) => Promise<FinishedRun>
  readonly close: () => Promise<void>
}

/** Leaves a core to whoever is waiting for an answer. */
export function openRunThreads(
  input: RunInput,
  count = Math.max(1, availableParallelism() - 1),
): RunThreads {
  const pool = workerPool(WORKER, input, 'prepare', count)
  return {
    count,
    prepare: signal => pool.run(undefined, { name: 'prepare', signal }),
    draw: (task, signal) => pool.run(task, { name: 'draw', signal }),
    leaveOut: (task, signal) => pool.run(task, { name: 'leaveOut', signal }),
    assess: (task, signal) => pool.run(task, { name: 'assessOnePart', signal }),
    finish: (task, signal) => pool.run(task, { name: 'finish', signal }),
    close: () => pool.destroy(),
  }
}
