/**
 * Kish's effective sample size (Σw)² / Σw² (Kish 1965): the number of equally weighted respondents
 * who would give the same precision. 0 where all weights are 0.
 *
 * Example: the weights .5, .8, 1, 1.2, 1.5 count as 4.480287 respondents.
 */
export function effectiveSize(weight: number, weightSquared: number): number {
  return weightSquared === 0 ? 0 : (weight * weight) / weightSquared
}

/**
 * Kish's effective sample size of case weights (Kish 1965). It ignores their scale, equals n where
 * all are alike, and is 0 where none is positive.
 *
 * Example: weights .5, .8, 1, 1.2, 1.5 count as 4.480287 respondents.
 */
export function effectiveSizeOf(weights: ArrayLike<number>): number {
  let weight = 0
  let weightSquared = 0
  for (let row = 0; row < weights.length; row++) {
    weight += weights[row]
    weightSquared += weights[row] * weights[row]
  }
  return effectiveSize(weight, weightSquared)
}
