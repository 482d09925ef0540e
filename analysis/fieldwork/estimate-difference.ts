import { twoSidedP } from '../math/normal-cdf.ts'
import { normalQuantile } from '../math/normal-quantile.ts'

/** An estimate with its standard error, from a bootstrap where it is an index. */
export interface UncertainEstimate {
  readonly value: number
  readonly standardError: number
}

export interface EstimateDifference {
  /** Later minus earlier. */
  readonly difference: number
  readonly standardError: number
  readonly interval: readonly [number, number]
  /** Absent where neither estimate is uncertain. */
  readonly z?: number
  /** Two-sided. */
  readonly p?: number
}

/**
 * Difference of two independent estimates, z = d / √(SE₁² + SE₂²).
 *
 * Throws `RangeError` for a standard error that is negative or not finite.
 *
 * Example: 73.8 (SE .95), then 76.2 (SE .90): 2.40, SE 1.3086, z 1.834, p .0667.
 */
export function estimateDifference(
  earlier: UncertainEstimate,
  later: UncertainEstimate,
  level = 0.95,
): EstimateDifference {
  for (const { standardError } of [earlier, later])
    if (!(standardError >= 0 && standardError < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid standard error: ${standardError}`)
  const difference = later.value - earlier.value
  const standardError = Math.hypot(earlier.standardError, later.standardError)
  const reach = normalQuantile((1 + level) / 2) * standardError
  const z = difference / standardError
  return {
    difference,
    standardError,
    interval: [difference - reach, difference + reach],
    ...(standardError > 0 && { z, p: twoSidedP(z) }),
  }
}
