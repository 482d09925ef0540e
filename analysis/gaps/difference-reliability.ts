/** Two measures of which one is subtracted from the other. */
export interface DifferencePair {
  readonly standardDeviations: readonly [number, number]
  readonly reliabilities: readonly [number, number]
  readonly correlation: number
}

/**
 * Reliability of a difference score,
 * (σ₁²ρ₁₁ + σ₂²ρ₂₂ − 2rσ₁σ₂) / (σ₁² + σ₂² − 2rσ₁σ₂) (Lord 1963; Peter, Churchill &
 * Brown 1993): the closer
 * the two measures go together, the less of their difference is more than error.
 *
 * Undefined where the difference does not vary. It can be negative, which means that the correlation
 * is higher than the reliabilities allow. Throws `RangeError` for a negative deviation, or a
 * correlation outside −1 to 1.
 *
 * Example: deviations 1 and 1, reliabilities .8 and .8, correlation .5: .6.
 */
export function differenceReliability(pair: DifferencePair): number | undefined {
  const [first, second] = pair.standardDeviations
  const { correlation, reliabilities } = pair
  if (!(first >= 0 && second >= 0))
    throw new RangeError(`invalid standard deviations: ${first}, ${second}`)
  if (!(correlation >= -1 && correlation <= 1))
    throw new RangeError(`invalid correlation: ${correlation}`)
  const shared = 2 * correlation * first * second
  const variance = first * first + second * second - shared
  if (!(variance > 0)) return undefined
  return (first * first * reliabilities[0] + second * second * reliabilities[1] - shared) / variance
}
