/**
 * The values nearest to the given ones, by weighted least squares, that never fall: neighbours that
 * violate the order are pooled into their weighted mean until none does (PAVA; Ayer et al. 1955).
 *
 * Throws `RangeError` where lengths disagree or a weight is not positive.
 *
 * Example: 10, 20, 15, 60, 55, 90 with weights 5, 5, 10, 10, 30, 5 become 10, 16.67, 16.67, 56.25,
 * 56.25, 90.
 */
export function isotonicRegression(
  values: ArrayLike<number>,
  weights: ArrayLike<number> = new Float64Array(values.length).fill(1),
): Float64Array {
  if (weights.length !== values.length)
    throw new RangeError(`${weights.length} weights for ${values.length} values`)
  const pools: { sum: number; weight: number; size: number }[] = []
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0)) throw new RangeError(`invalid weight of value ${i}: ${weights[i]}`)
    let pool = { sum: weights[i] * values[i], weight: weights[i], size: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight >= pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        size: last.size + pool.size,
      }
    }
    pools.push(pool)
  }
  const fitted = new Float64Array(values.length)
  let start = 0
  for (const { sum, weight, size } of pools) {
    fitted.fill(sum / weight, start, start + size)
    start += size
  }
  return fitted
}
