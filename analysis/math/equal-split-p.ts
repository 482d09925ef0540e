import { regularisedBeta } from './regularised-beta.ts'

/**
 * Exact two-sided p of "both counts are equally likely": twice the binomial tail of the larger of
 * the two among their sum at ½, at most 1 (the sign test; Arbuthnott 1710). It errs at most as often
 * as its level says.
 *
 * Under case weights the counts need not be whole; the tail P(X ≥ k) = I_½(k, n − k + 1) is then
 * continued between the whole numbers. 1 for two zeros. Throws `RangeError` for a negative count.
 *
 * Example: 123 against 95 have p = .0672.
 */
export function equalSplitP(first: number, second: number): number {
  if (!(first >= 0 && second >= 0)) throw new RangeError(`invalid counts: ${first}, ${second}`)
  const larger = Math.max(first, second)
  const smaller = Math.min(first, second)
  if (larger === 0) return 1
  return Math.min(1, 2 * regularisedBeta(0.5, larger, smaller + 1))
}
