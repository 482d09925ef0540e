import { caseWeightsOf } from '../math/case-weights.ts'
import { effectiveSizeOf } from '../math/effective-size.ts'

/** Satisfaction and loyalty of the same customers, in ascending order of satisfaction. */
export interface PairedScores {
  /** 0–100. */
  readonly satisfaction: Float64Array
  /** 0–100. */
  readonly loyalty: Float64Array
  readonly caseWeights: Float64Array
  readonly n: number
  readonly effectiveN: number
}

/** Scores are computed: their ends may be missed by rounding. */
const ROUNDING = 1e-9

/**
 * Joins two 0–100 scores row by row; rows without one of them (NaN) or with weight 0 are left out.
 * The order of the rows is forgotten, so everything computed from pairs, resampling included, is the
 * same for the same customers in any order.
 *
 * Throws `RangeError` where lengths disagree, a score lies off 0–100, or a weight is invalid.
 *
 * Example: satisfaction 90, NaN, 40 and loyalty 80, 70, 30 are the two pairs (40, 30), (90, 80).
 */
export function pairedScores(
  satisfaction: ArrayLike<number>,
  loyalty: ArrayLike<number>,
  caseWeights?: ArrayLike<number>,
): PairedScores {
  if (loyalty.length !== satisfaction.length)
    throw new RangeError(
      `${satisfaction.length} satisfaction scores beside ${loyalty.length} loyalty scores`,
    )
  const weights = caseWeightsOf(satisfaction.length, caseWeights)
  checkScores('satisfaction', satisfaction)
  checkScores('loyalty', loyalty)
  const rows = [...weights.keys()]
    .filter(row => weights[row] > 0)
    .filter(row => !Number.isNaN(satisfaction[row]) && !Number.isNaN(loyalty[row]))
    .sort(
      (a, b) =>
        satisfaction[a] - satisfaction[b] || loyalty[a] - loyalty[b] || weights[a] - weights[b],
    )
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, row => values[row])
  const kept = pick(weights)
  return {
    satisfaction: pick(satisfaction),
    loyalty: pick(loyalty),
    caseWeights: kept,
    n: rows.length,
    effectiveN: effectiveSizeOf(kept),
  }
}

function checkScores(name: string, scores: ArrayLike<number>): void {
  for (let row = 0; row < scores.length; row++)
    if (scores[row] < -ROUNDING || scores[row] > 100 + ROUNDING)
      throw new RangeError(`${name} in row ${row}: ${scores[row]} is off 0 to 100`)
}
