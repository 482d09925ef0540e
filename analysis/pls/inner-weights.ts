import type { Layout } from '../model/layout.ts'
import { regress } from './regress.ts'
import type { Scratch } from './solution.ts'

export type InnerWeighting = (layout: Layout, correlations: Float64Array, into: Scratch) => number

/**
 * Weights of a construct's neighbours in its inner estimate, column by column into
 * `into.innerWeights`, from the score correlations (Lohmöller 1989). Each returns −1, or the
 * construct whose predecessors determine one another.
 */
export const innerWeighting: Readonly<Record<'path' | 'centroid' | 'factorial', InnerWeighting>> = {
  /** The sign of the correlation with each neighbour. */
  centroid(layout, correlations, { innerWeights }) {
    const count = layout.constructs.length
    innerWeights.fill(0)
    for (const { from, to } of layout.arrows) {
      const sign = Math.sign(correlations[from * count + to])
      innerWeights[from * count + to] = sign
      innerWeights[to * count + from] = sign
    }
    return -1
  },

  /** The correlation with each neighbour. */
  factorial(layout, correlations, { innerWeights }) {
    const count = layout.constructs.length
    innerWeights.fill(0)
    for (const { from, to } of layout.arrows) {
      innerWeights[from * count + to] = correlations[from * count + to]
      innerWeights[to * count + from] = correlations[from * count + to]
    }
    return -1
  },

  /** Predecessors by their coefficients in the regression of the construct, successors by correlation. */
  path(layout, correlations, scratch) {
    const count = layout.constructs.length
    const { innerWeights, right } = scratch
    innerWeights.fill(0)
    for (let j = 0; j < count; j++) {
      for (const k of layout.successors[j])
        innerWeights[k * count + j] = correlations[k * count + j]
      const before = layout.predecessors[j]
      if (before.length === 0) continue
      if (!regress(correlations, count, before, j, scratch)) return j
      for (let k = 0; k < before.length; k++) innerWeights[before[k] * count + j] = right[k]
    }
    return -1
  },
}
