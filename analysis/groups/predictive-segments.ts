import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import { randomStream } from '../resampling/random-stream.ts'
import type { Sample } from '../sample/sample.ts'
import { climb, explained, MIN_SEGMENT } from './climb.ts'

export interface PredictiveSegmentOptions extends PlsOptions {
  /** Number of segments. */
  readonly count: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** Random beginnings; the best is kept. @default 3 */
  readonly starts?: number
}

/** A partition under which each segment's own model explains most. */
export interface PredictiveSegments<Name extends string = string> {
  readonly count: number
  readonly seed: number
  readonly starts: number
  /** Beginnings that came to an estimate. */
  readonly settledStarts: number
  /** Σ over segments of share × Σ R². */
  readonly objective: number
  /** The same for everybody together: what the segments have to beat. */
  readonly undivided: number
  /** Moves that were made from the best beginning on. */
  readonly moves: number
  /** Largest first. */
  readonly segments: readonly { readonly n: number; readonly fit: PlsFit<Name> }[]
  /** The segment of each row, as a position in `segments`. */
  readonly members: readonly number[]
}

/**
 * Prediction-oriented segments (PLS-POS; Becker, Rai, Ringle & Völckner 2013): from random partitions
 * on, the row that another segment's model predicts best relative to its own is moved, where that
 * raises Σ share × Σ R², and so on until no move does. Unlike FIMIX no distribution is assumed, and
 * weights are estimated in each segment, so it finds segments that differ in measurement as well.
 *
 * It always finds segments: weigh the gain over `undivided` against that of a random partition, and
 * ask for an explanation by something observed. Undefined where no beginning has an estimate.
 *
 * Throws `RangeError` for options that cannot work, and as `fitPls` does for the rows together.
 *
 * Example: two halves with effects .9 and −.9 come apart nearly without fault, where R² together is
 * about 0.
 */
export function predictiveSegments<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  { count, seed, starts = 3, ...options }: PredictiveSegmentOptions,
): PredictiveSegments<Name> | undefined {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`invalid count: ${count}`)
  if (!(Number.isInteger(starts) && starts >= 1)) throw new RangeError(`invalid starts: ${starts}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  if (sample.n < count * MIN_SEGMENT)
    throw new RangeError(`${sample.n} rows are too few for ${count} segments of ${MIN_SEGMENT}`)
  const undivided = explained(fitPls(model, momentsOf(sample), options))
  const climbs = Array.from({ length: starts }, (_, start) =>
    climb(model, sample, options, randomPartition(sample.n, count, seed, start), count),
  ).flatMap(found => found ?? [])
  if (climbs.length === 0) return undefined
  const best = climbs.reduce((a, b) => (b.objective > a.objective ? b : a))
  const order = [...best.fits.keys()].sort((a, b) => best.fits[b].n - best.fits[a].n)
  return {
    count,
    seed,
    starts,
    settledStarts: climbs.length,
    objective: best.objective,
    undivided,
    moves: best.moves,
    segments: order.map(k => ({ n: best.fits[k].n, fit: best.fits[k] })),
    members: best.members.map(k => order.indexOf(k)),
  }
}

function randomPartition(n: number, count: number, seed: number, start: number): number[] {
  const { whole } = randomStream(seed, start, count)
  return Array.from({ length: n }, () => whole(count))
}
