import { nonNegativeLeastSquares } from '../math/non-negative-least-squares.ts'

/** Least squares on columns whose coefficients must not be negative, with a free intercept. */
export interface RisingFit {
  readonly coefficients: readonly number[]
  readonly rSquared: number
}

/**
 * Weighted least squares of y on an intercept and rising columns (`nonNegativeLeastSquares` on centred
 * cross-products, in units of the weights' sum). R² is 0 where y does not vary.
 *
 * Example: y = 1, 3, 5 on x = 0, 1, 2: [2]; on −x: [0].
 */
export function risingFit(
  columns: readonly Float64Array[],
  y: Float64Array,
  weights: Float64Array,
): RisingFit {
  const size = columns.length
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const meanOf = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + weights[row] * value, 0) / weight
  const means = columns.map(meanOf)
  const mean = meanOf(y)
  const g = new Float64Array(size * size)
  const b = new Float64Array(size)
  let total = 0
  for (let row = 0; row < weights.length; row++) {
    const share = weights[row] / weight
    if (share === 0) continue
    const rest = y[row] - mean
    total += share * rest * rest
    for (let i = 0; i < size; i++) {
      const own = share * (columns[i][row] - means[i])
      b[i] += own * rest
      for (let j = 0; j <= i; j++) g[i * size + j] += own * (columns[j][row] - means[j])
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) g[j * size + i] = g[i * size + j]
  const x = nonNegativeLeastSquares(g, b)
  let explained = 0
  for (let i = 0; i < size; i++) {
    explained += 2 * b[i] * x[i]
    for (let j = 0; j < size; j++) explained -= g[i * size + j] * x[i] * x[j]
  }
  return { coefficients: Array.from(x), rSquared: total > 0 ? explained / total : 0 }
}
