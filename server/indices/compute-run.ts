import type { BootstrapDraws, PathModel } from '#analysis'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import type { FinishedRun, Preparation } from './bootstrap-worker.ts'
import { FEWEST_SHOWN } from './index-run.ts'
import type { RunThreads } from './run-threads.ts'

/**
 * Bootstrap and report of a prepared sample. The resamples are split into ranges, for progress and
 * for cancelling; neither the ranges nor the number of threads change a byte of the result.
 */
export async function computeRun(
  threads: RunThreads,
  { model, n }: Preparation,
  resamples: number,
  { signal, report }: JobProgress,
): Promise<FinishedRun> {
  if (n < FEWEST_SHOWN) throw new Problem('no-answers-yet')
  if (!model) throw new Problem('model-error')
  const ranges = rangesOf(resamples, n)
  const draws: BootstrapDraws[] = []
  const lane = async () => {
    for (let range = ranges.shift(); range; range = ranges.shift()) {
      draws.push(await drawRange(threads, model, range, signal))
      report((0.95 * draws.length) / (draws.length + ranges.length))
    }
  }
  await Promise.all(Array.from({ length: threads.count }, lane))
  return threads.finish({ model, draws }, signal)
}

async function drawRange(
  threads: RunThreads,
  model: PathModel,
  range: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<BootstrapDraws> {
  const draws = await threads.draw({ model, ...range }, signal)
  if (!draws) throw new Problem('model-error')
  return draws
}

/** Some 25 to 250 resamples each: below a second of work, and little of it spent on starting. */
function rangesOf(resamples: number, n: number): { from: number; to: number }[] {
  const size = Math.round(Math.min(250, Math.max(25, 1_000_000 / n)))
  return Array.from({ length: Math.ceil(resamples / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(resamples, (i + 1) * size),
  }))
}
