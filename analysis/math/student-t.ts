import { regularisedBeta } from './regularised-beta.ts'

/**
 * Two-sided p value of Student's t with `df` degrees of freedom, which may be fractional where they
 * come from an effective n (Abramowitz & Stegun 1964, 26.7.1). Throws `RangeError` unless df > 0.
 *
 * Example: studentTwoSidedP(2.262157, 9) = .05.
 */
export function studentTwoSidedP(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`invalid degrees of freedom: ${df}`)
  if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0
  return regularisedBeta(df / (df + t * t), df / 2, 0.5)
}

/**
 * The t below which a Student variable falls with probability p, by halving an interval to about
 * 1e-13 of its size. Throws `RangeError` unless 0 < p < 1 and df > 0.
 *
 * Example: studentQuantile(.975, 9) = 2.262157.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability: ${p}`)
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, df)
  const tails = 2 * (1 - p)
  let high = 1
  while (studentTwoSidedP(high, df) > tails) high *= 2
  let low = 0
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentTwoSidedP(middle, df) > tails) low = middle
    else high = middle
  }
  return high
}
