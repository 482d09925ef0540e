import type { CovarianceStructure } from './covariance-structure.ts'

const MIN_LOADING = 0.2
const MAX_LOADING = 0.9

/**
 * Where the search starts, on standardised indicators: paths and covariances 0, each block by
 * itself. A loading is the indicator's part in the absolute correlations of its block,
 *
 *   λᵢ = √(k/(k − 1))·vᵢ/√Σv,   vᵢ = Σ_{j ≠ i} |r_ij|   (exact where all loadings are alike),
 *
 * between .2 and .9 in size, signed as the correlation with the block's first indicator (Thurstone
 * 1931's centroid); its error is 1 − λ².
 */
export function startValues(
  { layout, identification, parameters }: CovarianceStructure,
  correlations: Float64Array,
): Float64Array {
  const loadings = blockLoadings(layout.blockStart, correlations)
  const unit = (construct: number) =>
    identification === 'marker' ? loadings[layout.blockStart[construct]] : 1
  return Float64Array.from(parameters, ({ kind, row, column, fixed }) => {
    if (fixed !== undefined) return fixed
    if (kind === 'loading') return loadings[row] / unit(column)
    if (kind === 'error') return 1 - loadings[row] ** 2
    return kind === 'covariance' && row === column ? unit(row) ** 2 : 0
  })
}

function blockLoadings(blockStart: Int32Array, correlations: Float64Array): Float64Array {
  const size = blockStart[blockStart.length - 1]
  const loadings = new Float64Array(size).fill(1)
  for (let j = 0; j + 1 < blockStart.length; j++) {
    const start = blockStart[j]
    const end = blockStart[j + 1]
    const count = end - start
    if (count === 1) continue
    const shares = new Float64Array(count)
    for (let p = start; p < end; p++)
      for (let q = start; q < end; q++)
        if (p !== q) shares[p - start] += Math.abs(correlations[p * size + q])
    const total = shares.reduce((sum, share) => sum + share, 0)
    const scale = total > 0 ? Math.sqrt(count / ((count - 1) * total)) : 0
    for (let p = start; p < end; p++) {
      const sign = correlations[start * size + p] < 0 ? -1 : 1
      loadings[p] = sign * Math.min(MAX_LOADING, Math.max(MIN_LOADING, shares[p - start] * scale))
    }
  }
  return loadings
}
