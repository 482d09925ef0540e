import type { TrapOptions } from './trap-share.ts'

/**
 * Who sits in the satisfaction trap: 1 satisfied and not loyal, 0 satisfied and loyal, NaN not
 * satisfied or without one of the scores. Row by row in the order given, for
 * `distinguishingAttributes`; cuts as in `trapShare`.
 *
 * Example: satisfaction 90, 80, 50 and loyalty 40, 90, 20 are 1, 0, NaN.
 */
export function trapped(
  satisfaction: ArrayLike<number>,
  loyalty: ArrayLike<number>,
  { satisfiedFrom = 75, loyalFrom = 60 }: Omit<TrapOptions, 'level'> = {},
): Float64Array {
  if (loyalty.length !== satisfaction.length)
    throw new RangeError(
      `${satisfaction.length} satisfaction scores beside ${loyalty.length} loyalty scores`,
    )
  return Float64Array.from(satisfaction, (score, row) =>
    score >= satisfiedFrom && !Number.isNaN(loyalty[row])
      ? Number(loyalty[row] < loyalFrom)
      : Number.NaN,
  )
}
