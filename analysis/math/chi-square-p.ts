import { regularisedUpperGamma } from './regularised-upper-gamma.ts'

/** A χ² test: its statistic, degrees of freedom, and p of a value at least as large. */
export interface ChiSquareTest {
  readonly statistic: number
  readonly df: number
  readonly p: number
}

/**
 * Probability that a χ² variable with `df` degrees of freedom is at least `statistic`,
 * Q(df/2, χ²/2) (Abramowitz & Stegun 1964, 26.4.19). Throws `RangeError` for a negative statistic
 * or df ≤ 0.
 *
 * Example: 3.841459 with 1 degree of freedom has p = .05.
 */
export function chiSquareP(statistic: number, df: number): number {
  return regularisedUpperGamma(df / 2, statistic / 2)
}
