import type { Layout } from '../model/layout.ts'
import { geodesicDistance } from './geodesic-distance.ts'
import {
  impliedConstructCorrelations,
  type ResidualConvention,
} from './implied-construct-correlations.ts'
import { type BlockConvention, impliedCorrelations } from './implied-correlations.ts'
import type { StructuralEstimate } from './structural-estimate.ts'

/** The estimated model has the arrows of the model, the saturated one lets all constructs correlate. */
export type FittedModel = 'estimated' | 'saturated'

/** How far the implied correlations of the indicators are from those observed. */
export interface FitMeasures {
  readonly srmr: number
  readonly dUls: number
  /** By natural logarithms; absent where a matrix is not positive definite. */
  readonly dG?: number
  /** The same by log₁₀, as cSEM gives it. */
  readonly dGLog10?: number
}

export interface FitConventions {
  /** @default 'asModelled' */
  readonly blocks?: BlockConvention
  /** @default 'unitVariance' */
  readonly residuals?: ResidualConvention
}

/** The implied correlations of the indicators by one of the two models. */
export function impliedBy(
  model: FittedModel,
  layout: Layout,
  indicatorCorrelations: ArrayLike<number>,
  estimate: StructuralEstimate,
  { blocks, residuals }: FitConventions = {},
): Float64Array {
  return impliedCorrelations(
    layout,
    indicatorCorrelations,
    estimate.loadings,
    model === 'saturated'
      ? estimate.correlations
      : impliedConstructCorrelations(layout, estimate, residuals),
    blocks,
  )
}

/**
 * SRMR, d_ULS and d_G of implied correlations: see `squaredDistance` and `geodesicDistance`.
 *
 * Example: 2 indicators that correlate .5, implied 0: SRMR .288675, d_ULS .25.
 */
export function fitMeasures(
  observed: ArrayLike<number>,
  implied: ArrayLike<number>,
  size: number,
): FitMeasures {
  const dUls = squaredDistance(observed, implied)
  const dG = geodesicDistance(observed, implied, size)
  return {
    srmr: Math.sqrt(dUls / ((size * (size + 1)) / 2)),
    dUls,
    ...(dG !== undefined && { dG, dGLog10: dG / Math.LN10 ** 2 }),
  }
}

/**
 * Squared Euclidean distance of two correlation matrices (Dijkstra & Henseler 2015),
 * d_ULS = ½ Σ (s − σ̂)² over all entries. SRMR = √(d_ULS / (P(P + 1)/2)), which counts the zeros of
 * the diagonal in its denominator (Bentler 1995).
 *
 * Example: 2 indicators that correlate .5, implied .2: d_ULS = .09, SRMR = √(.09/3) = .1732.
 */
export function squaredDistance(observed: ArrayLike<number>, implied: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < observed.length; at++) sum += (observed[at] - implied[at]) ** 2
  return sum / 2
}
