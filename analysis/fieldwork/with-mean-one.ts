/**
 * Weights scaled to a mean of 1 over the rows with a positive weight.
 *
 * Example: 0, 1, 3 become 0, .5, 1.5.
 */
export function withMeanOne(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const n = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0)
  return weights.map(weight => (weight * n) / sum)
}
