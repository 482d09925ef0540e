/**
 * Quantile of sorted values by linear interpolation of order statistics: type 7 of Hyndman & Fan
 * (1996), the default of R. Undefined for no values.
 *
 * Example: the .25 quantile of [1, 2, 4, 8] is 1.75.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | undefined {
  if (sorted.length === 0) return undefined
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const rest = position - below
  return rest === 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below])
}
