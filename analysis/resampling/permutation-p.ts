/** Permuted values this near count as equal: the same rows added up in another order. */
const ROUNDING = 1e-10

/**
 * Two-sided p value of a difference from its permutations, (1 + #{|d*| ≥ |d|}) / (R + 1) (Phipson &
 * Smyth 2010): never 0. NaN permutations are left out.
 *
 * Example: a difference of 2 among permuted −1, 0, 1, 2 has p = 2/5.
 */
export function permutationP(difference: number, permuted: Float64Array): number {
  const bound = Math.abs(difference) - ROUNDING
  const drawn = permuted.filter(value => !Number.isNaN(value))
  return (1 + drawn.filter(value => Math.abs(value) >= bound).length) / (drawn.length + 1)
}
