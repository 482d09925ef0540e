import type { Layout } from '../model/layout.ts'
import type { Standardised } from '../moments/standardised.ts'

/** Where each statistic of a split stands in the vector that every permutation yields. */
export interface GroupPositions {
  /** Difference of path coefficients, first minus second group, by arrow. */
  readonly paths: number
  /** Difference of indices, by construct. */
  readonly indices: number
  /** Correlation of the pooled scores by either group's weights. */
  readonly compositions: number
  /** Difference of the means of the pooled scores. */
  readonly means: number
  /** Logarithm of the ratio of their variances. */
  readonly variances: number
  readonly count: number
}

export function groupPositions({ arrows, constructs }: Layout): GroupPositions {
  const indices = arrows.length
  const compositions = indices + constructs.length
  const means = compositions + constructs.length
  const variances = means + constructs.length
  return { paths: 0, indices, compositions, means, variances, count: variances + constructs.length }
}

/**
 * Correlation of a construct's scores over the pooled rows, once by the first group's weights and
 * once by the second's (Henseler, Ringle & Sarstedt 2016, step 2): w₁ᵀSw₂ / √(w₁ᵀSw₁ · w₂ᵀSw₂) with
 * the pooled correlations S. 1 for a single indicator.
 */
export function composition(
  correlations: Float64Array,
  first: Float64Array,
  second: Float64Array,
  start: number,
  end: number,
): number {
  if (end - start === 1) return 1
  const product = (a: Float64Array, b: Float64Array) => {
    let sum = 0
    for (let p = start; p < end; p++)
      for (let q = start; q < end; q++) sum += a[p] * correlations[p * first.length + q] * b[q]
    return sum
  }
  return product(first, second) / Math.sqrt(product(first, first) * product(second, second))
}

/**
 * Mean and variance, within one group, of the scores that the pooled weights give (step 3). The
 * scores have mean 0 and variance 1 over the pooled rows; a group's gaps count as its own means.
 */
export function scoreMoments(
  pooled: Pick<Standardised, 'distances' | 'deviations'>,
  weights: Float64Array,
  group: Standardised,
  start: number,
  end: number,
): { mean: number; variance: number } {
  let mean = 0
  let variance = 0
  for (let p = start; p < end; p++) {
    const weight = weights[p] / pooled.deviations[p]
    mean += weight * (group.distances[p] - pooled.distances[p])
    for (let q = start; q < end; q++)
      variance +=
        weight *
        (weights[q] / pooled.deviations[q]) *
        group.deviations[p] *
        group.deviations[q] *
        group.correlations[p * weights.length + q]
  }
  return { mean, variance }
}
