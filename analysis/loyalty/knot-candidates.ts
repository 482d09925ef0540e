import { effectiveSizeOf } from '../math/effective-size-of.ts'
import { quantile } from '../resampling/quantile.ts'
import type { PairedScores } from './paired-scores.ts'

/** Knots are sought on multiples of this many points. */
const STEP = 0.5

/** Fewest effective cases on each side of a knot. */
export const MIN_SIDE = 30

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
