import type { Layout } from '../model/layout.ts'
import type { Solution } from '../pls/solution.ts'

/**
 * Turns the constructs of a draw that point away from the point estimate: those whose weights have
 * a negative product with the estimate's. (A correlation of the two weight vectors, as some texts
 * put it, would turn two almost equal weights that change their order.)
 */
export function alignSigns(
  layout: Layout,
  solution: Pick<Solution, 'weights' | 'loadings' | 'coefficients' | 'totalEffects'>,
  estimate: Float64Array,
): void {
  const { blockStart } = layout
  const count = layout.constructs.length
  const { weights, loadings, coefficients, totalEffects } = solution
  for (let j = 0; j < count; j++) {
    let product = 0
    for (let p = blockStart[j]; p < blockStart[j + 1]; p++) product += weights[p] * estimate[p]
    if (product >= 0) continue
    for (let p = blockStart[j]; p < blockStart[j + 1]; p++) {
      weights[p] = -weights[p]
      loadings[p] = -loadings[p]
    }
    for (let k = 0; k < count; k++) {
      for (const effects of [coefficients, totalEffects]) {
        effects[j * count + k] = -effects[j * count + k]
        effects[k * count + j] = -effects[k * count + j]
      }
    }
  }
}
