import { effectiveSizeOf } from '../math/effective-size.ts'
import { quantile } from '../resampling/quantile.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { bestKnot } from './best-knot.ts'
import { bic, type KnotCurve } from './curve-forms.ts'
import { knotTest } from './knot-test.ts'
import type { PairedScores } from './paired-scores.ts'

/** Knots are sought on multiples of this many points. */
const STEP = 0.5

/** Fewest effective cases on each side of a knot. */
const MIN_SIDE = 30

/**
 * Where a knot may lie: multiples of half a point between the 10 % and the 90 % quantile of
 * satisfaction (type 7, unweighted: the range of a search, not an estimate) with at least 30
 * effective cases up to it and 30 above it.
 *
 * Example: 100 customers on each of 40, 60 and 80 points: 40, 40.5 … 79.5.
 */
export function knotCandidates({ satisfaction, caseWeights }: PairedScores): number[] {
  const low = quantile(satisfaction, 0.1)
  const high = quantile(satisfaction, 0.9)
  if (low === undefined || high === undefined) return []
  const candidates: number[] = []
  for (let knot = Math.ceil(low / STEP) * STEP; knot <= high; knot += STEP) {
    const above = satisfaction.findIndex(score => score > knot)
    if (above < 0) break
    const room = [caseWeights.subarray(0, above), caseWeights.subarray(above)]
    if (room.every(side => effectiveSizeOf(side) >= MIN_SIDE)) candidates.push(knot)
  }
  return candidates
}

export interface KnotUncertainty {
  /** Percentile interval of the knot over resampled customers. */
  readonly knotInterval: readonly [number, number]
  /** Of "there is no knot", by `knotTest`. */
  readonly p: number
  /** Effective cases up to the knot and above it. */
  readonly sides: readonly [number, number]
}

/**
 * The best once-bent line with its BIC; undefined where no candidate bends it.
 *
 * Example: phone customers (Tenenhaus et al. 2005): knot 78.0, slopes 1.2032 and .4899, BIC 1415.04.
 */
export function knotCurve(
  { satisfaction, loyalty, caseWeights, effectiveN }: PairedScores,
  candidates: readonly number[],
): KnotCurve | undefined {
  const best = bestKnot(satisfaction, loyalty, caseWeights, candidates)
  if (!best) return undefined
  const { knot, intercept, below, change, residualSquares, totalSquares } = best
  const weight = caseWeights.reduce((sum, each) => sum + each, 0)
  return {
    form: 'knot',
    knot,
    intercept,
    below,
    change,
    residualSquares,
    rSquared: 1 - residualSquares / totalSquares,
    bic: bic({ residualSquares, totalSquares, weight, effectiveN, parameters: 4 }),
  }
}

/**
 * Percentile interval of the knot over resampled customers, each with its own best knot among the
 * candidates, and the p of `knotTest`.
 *
 * Example: the same customers, 2,000 resamples of seed 1: [54, 88], p .090.
 */
export function knotUncertainty(
  pairs: PairedScores,
  curve: KnotCurve,
  candidates: readonly number[],
  level: number,
  resampling: Resampling,
): KnotUncertainty {
  const { satisfaction, loyalty, caseWeights } = pairs
  const knots: number[] = []
  for (const weights of resampledWeights(caseWeights, resampling)) {
    const best = bestKnot(satisfaction, loyalty, weights, candidates)
    if (best) knots.push(best.knot)
  }
  knots.sort((a, b) => a - b)
  const above = satisfaction.findIndex(score => score > curve.knot)
  return {
    knotInterval: [
      quantile(knots, (1 - level) / 2) ?? curve.knot,
      quantile(knots, (1 + level) / 2) ?? curve.knot,
    ],
    p: knotTest(pairs, curve, candidates, resampling),
    sides: [
      effectiveSizeOf(caseWeights.subarray(0, above)),
      effectiveSizeOf(caseWeights.subarray(above)),
    ],
  }
}
