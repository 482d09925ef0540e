import type { Layout } from '../model/layout.ts'

/**
 * Cross-loadings S·W (indicators × constructs) and score correlations R = WᵀSW, from the
 * correlations S of the indicators and weights that give every score variance 1.
 */
export function scoreCorrelations(
  { blockStart, constructs }: Layout,
  correlations: Float64Array,
  weights: Float64Array,
  crossLoadings: Float64Array,
  result: Float64Array,
): void {
  const count = constructs.length
  const size = weights.length
  for (let p = 0; p < size; p++) {
    const row = p * size
    for (let j = 0; j < count; j++) {
      let sum = 0
      const end = blockStart[j + 1]
      for (let q = blockStart[j]; q < end; q++) sum += correlations[row + q] * weights[q]
      crossLoadings[p * count + j] = sum
    }
  }
  for (let i = 0; i < count; i++) {
    const end = blockStart[i + 1]
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let p = blockStart[i]; p < end; p++) sum += weights[p] * crossLoadings[p * count + j]
      result[i * count + j] = sum
      result[j * count + i] = sum
    }
    result[i * count + i] = 1
  }
}
