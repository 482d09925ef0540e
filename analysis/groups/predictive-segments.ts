import { standardScores } from '../assessment/standard-scores.ts'
import { layoutOf } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import { randomStream } from '../resampling/random-stream.ts'
import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'

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

/** No segment gets smaller than this. */
const SMALLEST = 30

/**
 * Prediction-oriented segments (PLS-POS; Becker, Rai, Ringle & Völckner 2013): from random partitions
 * on, the row that another segment's model predicts best relative to its own is moved, where that
 * raises Σ share × Σ R², and so on until no move does. Unlike FIMIX no distribution is assumed, and
 * weights are estimated anew in each segment, so it finds segments that differ in measurement as well.
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
  if (sample.n < count * SMALLEST)
    throw new RangeError(`${sample.n} rows are too few for ${count} segments of ${SMALLEST}`)
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

interface Climb<Name extends string> {
  readonly fits: readonly PlsFit<Name>[]
  readonly members: number[]
  readonly objective: number
  readonly moves: number
}

function randomPartition(n: number, count: number, seed: number, start: number): number[] {
  const { whole } = randomStream(seed, start, count)
  return Array.from({ length: n }, () => whole(count))
}

const explained = (fit: PlsFit): number =>
  fit.constructs.reduce((sum, { rSquared = 0 }) => sum + rSquared, 0)

const objectiveOf = (fits: readonly PlsFit[], n: number): number =>
  fits.reduce((sum, fit) => sum + (fit.n / n) * explained(fit), 0)

function climb<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  options: PlsOptions,
  members: number[],
  count: number,
): Climb<Name> | undefined {
  const fitOf = (k: number) => fitRows(model, sample, options, members, k)
  const found = Array.from({ length: count }, (_, k) => fitOf(k))
  if (!found.every(fit => fit !== undefined)) return undefined
  const fits = [...found]
  const errors = fits.map(fit => predictionErrors(model, fit, sample))
  let objective = objectiveOf(fits, sample.n)
  let moves = 0
  for (;;) {
    const move = candidates(errors, members, count).find(({ row, to }) => {
      const from = members[row]
      if (fits[from].n <= SMALLEST) return false
      members[row] = to
      const [left, joined] = [fitOf(from), fitOf(to)]
      if (left && joined) {
        const changed = fits.map((fit, k) => (k === from ? left : k === to ? joined : fit))
        const reached = objectiveOf(changed, sample.n)
        if (reached > objective + 1e-9) {
          fits.splice(0, count, ...changed)
          for (const k of [from, to]) errors[k] = predictionErrors(model, fits[k], sample)
          objective = reached
          return true
        }
      }
      members[row] = from
      return false
    })
    if (!move) return { fits, members, objective, moves }
    moves++
  }
}

function fitRows<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  options: PlsOptions,
  members: readonly number[],
  k: number,
): PlsFit<Name> | undefined {
  const rows = members.flatMap((member, row) => (member === k ? [row] : []))
  if (rows.length < SMALLEST) return undefined
  try {
    const fit = fitPls(model, momentsOf(selectRows(sample, rows)), options)
    return fit.converged ? fit : undefined
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/** For each construct with predecessors, the squared error of every row under a segment's model. */
function predictionErrors(model: PathModel, fit: PlsFit, sample: Sample): Float64Array[] {
  const layout = layoutOf(model)
  const scores = standardScores(fit, sample)
  return layout.constructs.flatMap((construct, j) => {
    if (layout.predecessors[j].length === 0) return []
    const arrows = fit.paths.filter(({ to }) => to === construct)
    const errors = scores[j].map((score, row) => {
      const predicted = arrows.reduce(
        (sum, { from, coefficient }) =>
          sum + coefficient * scores[layout.constructs.indexOf(from)][row],
        0,
      )
      return (score - predicted) ** 2
    })
    return [errors]
  })
}

/** Rows that another segment predicts better, those that gain most first. */
function candidates(
  errors: readonly (readonly Float64Array[])[],
  members: readonly number[],
  count: number,
) {
  // Becker et al. (2013), eq. 4: errors in parts of what the row's own segment has under that model.
  const totals = errors.map(ofModel =>
    ofModel.map(column => {
      const sums = new Float64Array(count)
      column.forEach((error, row) => {
        sums[members[row]] += error
      })
      return sums
    }),
  )
  const distance = (row: number, k: number) =>
    errors[k].reduce(
      (sum, column, j) => sum + Math.sqrt(column[row] / totals[k][j][members[row]]),
      0,
    )
  return members
    .flatMap((own, row) => {
      const others = Array.from({ length: count }, (_, k) => k).filter(k => k !== own)
      const to = others.reduce((a, b) => (distance(row, b) < distance(row, a) ? b : a))
      const gain = distance(row, own) - distance(row, to)
      return gain > 0 ? [{ row, to, gain }] : []
    })
    .sort((a, b) => b.gain - a.gain || a.row - b.row)
}
