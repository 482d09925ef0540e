import { solveFactored } from '../math/cholesky.ts'
import type { Layout } from '../model/layout.ts'
import type { Solution } from './solution.ts'

/**
 * One outer update: from each construct's inner estimate to new outer weights, mode A by the
 * indicators' covariances with it, mode B by their regression weights, scaled to scores of variance
 * 1. Returns the summed absolute change of the weights, or −1 with `culprit` set where a construct
 * is unrelated to its neighbours.
 */
export function updateOuterWeights(
  layout: Layout,
  correlations: Float64Array,
  solution: Solution,
): number {
  const { blockStart, modes, neighbours } = layout
  const count = layout.constructs.length
  const { weights, crossLoadings, scratch } = solution
  const { innerWeights, proxy, factors, factorStart } = scratch
  let change = 0
  for (let j = 0; j < count; j++) {
    const start = blockStart[j]
    const end = blockStart[j + 1]
    const linked = neighbours[j]
    for (let p = start; p < end; p++) {
      let covariance = 0
      for (let k = 0; k < linked.length; k++)
        covariance += crossLoadings[p * count + linked[k]] * innerWeights[linked[k] * count + j]
      proxy[p] = covariance
    }
    if (modes[j] === 'B') solveFactored(factors, end - start, factorStart[j], proxy, start)
    const variance = blockVariance(correlations, weights.length, proxy, start, end)
    if (!(variance > 0)) {
      solution.culprit = j
      return -1
    }
    const scale = 1 / Math.sqrt(variance)
    for (let p = start; p < end; p++) {
      const weight = proxy[p] * scale
      change += Math.abs(weight - weights[p])
      weights[p] = weight
    }
  }
  return change
}

/** Variance of Σ wₚxₚ over the indicators start … end − 1. */
export function blockVariance(
  correlations: Float64Array,
  size: number,
  weights: Float64Array,
  start: number,
  end: number,
): number {
  let variance = 0
  for (let p = start; p < end; p++) {
    let covariance = 0
    for (let q = start; q < end; q++) covariance += correlations[p * size + q] * weights[q]
    variance += weights[p] * covariance
  }
  return variance
}
