import { type BootstrapDraws, type Deletions, deletionsOf, type PathModel } from '#analysis'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { ASSESSED_PARTS, type AssessedPart, type PartResult } from './assess-part.ts'
import type { FinishedRun, Preparation } from './bootstrap-worker.ts'
import { FEWEST_SHOWN } from './index-run.ts'
import type { RunInput } from './run-input.ts'
import type { RunThreads } from './run-threads.ts'

/**
 * Bootstrap, assessment and report of a prepared sample. The work is split into pieces, for progress
 * and for cancelling; neither the pieces nor the number of threads change a byte of the result.
 */
export async function computeRun(
  threads: RunThreads,
  { model, n, refusal }: Preparation,
  { resamples, options }: Pick<RunInput, 'resamples' | 'options'>,
  { signal, report }: JobProgress,
): Promise<FinishedRun> {
  if (n < FEWEST_SHOWN) throw new Problem('no-answers-yet')
  if (!model || refusal !== undefined) throw new Problem('model-error', { detail: refusal })
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
  return threads.finish({ model, draws, deletions, parts }, signal)
}

/** Runs of the first edition, which chose no interval, had no assessment. */
function assessedParts({ interval }: RunInput['options']): AssessedPart[] {
  return interval ? ['htmtBounds', 'saturatedFit', 'estimatedFit', 'prediction'] : []
}

interface Piece {
  readonly cost: number
  readonly work: () => Promise<void>
}

async function inLanes(
  pieces: readonly Piece[],
  count: number,
  report: (share: number) => void,
): Promise<void> {
  const waiting = [...pieces]
  const whole = pieces.reduce((sum, { cost }) => sum + cost, 0)
  let done = 0
  const lane = async () => {
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      await piece.work()
      done += piece.cost
      report(done / whole)
    }
  }
  await Promise.all(Array.from({ length: count }, lane))
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

/** Some 25 to 250 resamples each: about a second of work, and little of it spent on starting. */
function rangesOf(resamples: number, n: number): { from: number; to: number }[] {
  const size = Math.round(Math.min(250, Math.max(25, 1_000_000 / n)))
  return Array.from({ length: Math.ceil(resamples / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(resamples, (i + 1) * size),
  }))
}
