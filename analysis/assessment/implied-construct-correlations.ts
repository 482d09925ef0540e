import type { Layout } from '../model/layout.ts'
import type { StructuralEstimate } from './structural-estimate.ts'

/**
 * Where the residual variance of a construct comes from. `unitVariance` lets it complete the variance
 * that the model implies to 1 (path tracing); `sampleResidual` takes 1 − R² from the sample, follows
 * the covariances that result, and then sets the diagonal to 1 (cSEM). They differ where the model is
 * over-identified, because the predecessors' implied correlations are not the sample's.
 */
export type ResidualConvention = 'unitVariance' | 'sampleResidual'

/**
 * The correlations of the constructs that the paths imply: those of the exogenous constructs as they
 * are, and r_ik = Σ_m r_im·B_mk for each other construct k and every i before it in causal order.
 *
 * Example: x → y → z with coefficients .5 and .4 implies a correlation of x and z of .2.
 */
export function impliedConstructCorrelations(
  { constructs, predecessors, causalOrder }: Layout,
  { correlations, coefficients, rSquared }: StructuralEstimate,
  residuals: ResidualConvention = 'unitVariance',
): Float64Array {
  const count = constructs.length
  const implied = new Float64Array(count * count)
  const isExogenous = (j: number) => predecessors[j].length === 0
  const order = [...causalOrder.filter(isExogenous), ...causalOrder.filter(j => !isExogenous(j))]
  order.forEach((k, place) => {
    for (const i of order.slice(0, place)) {
      const value = isExogenous(k)
        ? correlations[i * count + k]
        : predecessors[k].reduce(
            (sum, m) => sum + implied[i * count + m] * coefficients[m * count + k],
            0,
          )
      implied[i * count + k] = value
      implied[k * count + i] = value
    }
    const own = predecessors[k].reduce(
      (sum, m) => sum + coefficients[m * count + k] * implied[m * count + k],
      1 - rSquared[k],
    )
    implied[k * count + k] = residuals === 'unitVariance' || isExogenous(k) ? 1 : own
  })
  for (let j = 0; j < count; j++) implied[j * count + j] = 1
  return implied
}
