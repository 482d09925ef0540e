import { chiSquareP } from './chi-square-p.ts'

/**
 * The value below which a χ² variable with `df` degrees of freedom falls with probability p, by
 * halving an interval to about 1e-13 of its size. Throws `RangeError` unless 0 ≤ p < 1 and df > 0.
 *
 * Example: chiSquareQuantile(.999, 7) = 24.321886.
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`invalid probability: ${p}`)
  if (!(df > 0)) throw new RangeError(`invalid degrees of freedom: ${df}`)
  if (p === 0) return 0
  let high = df
  while (chiSquareP(high, df) > 1 - p) high *= 2
  let low = 0
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (chiSquareP(middle, df) > 1 - p) low = middle
    else high = middle
  }
  return high
}
