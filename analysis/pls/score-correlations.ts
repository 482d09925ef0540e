import type { Layout } from '../model/layout.ts'

/**
 * Cross-loadings S·W (indicators × constructs) and score correlations R = WᵀSW, from the
 * correlations S of the indicators and weights that give every score variance 1. `partners` names,
 * for each construct, those that its indicators and scores are correlated with; the rest is left as
 * it is.
 */
export function scoreCorrelations(
  { blockStart, constructs }: Layout,
  partners: readonly Int32Array[],
  correlations: Float64Array,
  weights: Float64Array,
  crossLoadings: Float64Array,
  result: Float64Array,
): void {
  const count = constructs.length
  const size = weights.length
  for (let i = 0; i < count; i++) {
    const others = partners[i]
    const first = blockStart[i]
    const last = blockStart[i + 1]
    for (let k = 0; k < others.length; k++) {
      const j = others[k]
      const start = blockStart[j]
      const end = blockStart[j + 1]
      let correlation = 0
      for (let p = first; p < last; p++) {
        const row = p * size
        let sum = 0
        for (let q = start; q < end; q++) sum += correlations[row + q] * weights[q]
        crossLoadings[p * count + j] = sum
        correlation += weights[p] * sum
      }
      // Both, so that the two do not part in the last bit.
      result[i * count + j] = correlation
      result[j * count + i] = correlation
    }
    result[i * count + i] = 1
  }
}
