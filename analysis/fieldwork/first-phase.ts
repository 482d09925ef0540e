import { largestRemainder } from './largest-remainder.ts'

/**
 * How many of each stratum go first when part of a sample is kept in reserve: the same share of every
 * stratum, so that those who went first form a sample with the same weights among each
 * other, and at least one of each.
 *
 * Throws `RangeError` for a share outside 0 to 1.
 *
 * Example: .5 of 40, 20, 1: 20, 10, 1.
 */
export function firstPhase(drawn: readonly number[], share: number): number[] {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}`)
  const values = drawn.map(size => size * share)
  const total = Math.round(values.reduce((sum, value) => sum + value, 0))
  return largestRemainder(values, total, drawn).map((size, h) =>
    Math.min(drawn[h], Math.max(1, size)),
  )
}
