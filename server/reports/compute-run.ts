import { type BootstrapDraws, type Deletions, deletionsOf, type PathModel } from '#analysis'
import { MIN_BASE } from '#analysis/thresholds.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { ASSESSED_PARTS, type AssessedPart, type PartResult } from './assess-part.ts'
import type { FinishedRun, Preparation } from './bootstrap-worker.ts'
import { inLanes, type Piece } from './in-lanes.ts'
import { rangesOf } from './ranges-of.ts'
import type { RunInput } from './run-input.ts'
import type { RunThreads } from './run-threads.ts'

/**
 * Bootstrap, assessment and report of a prepared sample. The work is split into pieces, for progress
 * and for cancelling; neither the pieces nor the number of threads change a byte of the result.
 */
export async function computeRun(
  threads: RunThreads,
  { model, n, completeRows, partialRows, refusal }: Preparation,
  { resamples, options, roles }: Pick<RunInput, 'resamples' | 'options' | 'roles'>,
  { signal, report }: JobProgress,
): Promise<FinishedRun> {
  if (completeRows + partialRows < MIN_BASE) throw new Problem('no-answers-yet')
  if (!model || refusal !== undefined || n < MIN_BASE) {
    // What is asked beside the path model can be computed without it.
    if (roles.length > 0) return threads.finish({}, signal)
    if (n < MIN_BASE) throw new Problem('no-answers-yet')
    throw new Problem('model-error', { detail: refusal })
  }
  const draws: BootstrapDraws[] = []
  const deletions: Deletions[] = []
  const parts: PartResult[] = []
  const isStudentised = options.interval === 'studentised'
  const pieces: Piece[] = [
    ...rangesOf(resamples, isStudentised ? Number.POSITIVE_INFINITY : n).map(range => ({
      cost: (range.to - range.from) * (isStudentised ? 50 : 1),
      work: async () => {
        draws.push(await drawRange(threads, model, range, signal))
      },
    })),
    ...rangesOf(options.interval === 'bca' ? deletionsOf(n) : 0, n).map(range => ({
      cost: range.to - range.from,
      work: async () => {
        deletions.push(await threads.leaveOut({ model, ...range }, signal))
      },
    })),
    ...assessedParts(options).map(part => ({
      cost: ASSESSED_PARTS[part],
      work: async () => {
        parts.push(await threads.assess({ model, part }, signal))
      },
    })),
  ]
  await inLanes(pieces, threads.count, share => report(0.95 * share))
  return threads.finish({ estimate: { model, draws, deletions, parts } }, signal)
}

/** Runs of the first edition, which chose no interval, had no assessment. */
function assessedParts({ interval }: RunInput['options']): AssessedPart[] {
  return interval ? ['htmtBounds', 'saturatedFit', 'estimatedFit', 'prediction'] : []
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
