import { randomStream } from './random-stream.ts'

/**
 * The numbers 0 … n − 1 in random order (Fisher & Yates; Durstenfeld 1964), from stream
 * `permutation` of the seed.
 */
export function permutedRows(seed: number, permutation: number, n: number): Int32Array {
  const { whole } = randomStream(seed, permutation)
  const rows = Int32Array.from({ length: n }, (_, row) => row)
  for (let last = n - 1; last > 0; last--) {
    const other = whole(last + 1)
    const held = rows[last]
    rows[last] = rows[other]
    rows[other] = held
  }
  return rows
}

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
