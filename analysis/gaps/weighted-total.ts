/** Points may miss 100 by rounding. */
const ROUNDING = 1e-6

/**
 * Σ points·value / 100 over the dimensions, where the points share out 100. Undefined where a value
 * is unknown (NaN); throws `RangeError` where a dimension has no points, one is negative, or they do
 * not add up to 100.
 *
 * Example: gaps −.4, −1.1, −.5, −.3, −.4 with 11, 32, 22, 19, 16 points: −.627.
 */
export function weightedTotal<Dimension extends string>(
  values: Readonly<Record<Dimension, number>>,
  points: Readonly<Record<Dimension, number>>,
): number | undefined
export function weightedTotal(
  values: Readonly<Record<string, number>>,
  points: Readonly<Record<string, number>>,
): number | undefined {
  const dimensions = Object.keys(values)
  let sum = 0
  let total = 0
  for (const dimension of dimensions) {
    const own = Object.hasOwn(points, dimension) ? points[dimension] : undefined
    if (own === undefined || !(own >= 0))
      throw new RangeError(`invalid points of ${dimension}: ${own}`)
    sum += own
    total += (own * values[dimension]) / 100
  }
  if (Math.abs(sum - 100) > ROUNDING) throw new RangeError(`points add up to ${sum} instead of 100`)
  return Number.isNaN(total) ? undefined : total
}
