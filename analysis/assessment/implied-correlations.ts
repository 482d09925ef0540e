import type { Layout } from '../model/layout.ts'

/**
 * What a block implies of its own indicators: a composite nothing, so their correlations stand as they
 * are; a common factor λλᵀ. `asModelled` goes by each construct's kind, the others take all alike.
 */
export type BlockConvention = 'asModelled' | 'composite' | 'commonFactor'

/**
 * The correlations of the indicators that a model implies (Dijkstra & Henseler 2015; Schuberth,
 * Henseler & Dijkstra 2018): λ_p·ρ_ij·λ_q between the blocks i and j, and within a block its own
 * correlations for a composite or λ_p·λ_q for a common factor; 1 on the diagonal. P × P in the layout's
 * order.
 *
 * Example: loadings of .8 and .9 in two blocks whose constructs correlate .5 imply .36.
 */
export function impliedCorrelations(
  { blockOf, commonFactors, constructs }: Layout,
  indicatorCorrelations: ArrayLike<number>,
  loadings: ArrayLike<number>,
  constructCorrelations: ArrayLike<number>,
  blocks: BlockConvention = 'asModelled',
): Float64Array {
  const size = blockOf.length
  const count = constructs.length
  const implied = new Float64Array(size * size)
  const isFactor = (j: number) =>
    blocks === 'commonFactor' || (blocks === 'asModelled' && commonFactors[j])
  for (let p = 0; p < size; p++)
    for (let q = 0; q < size; q++) {
      const at = p * size + q
      if (p === q) implied[at] = 1
      else if (blockOf[p] === blockOf[q] && !isFactor(blockOf[p]))
        implied[at] = indicatorCorrelations[at]
      else
        implied[at] =
          loadings[p] * loadings[q] * constructCorrelations[blockOf[p] * count + blockOf[q]]
    }
  return implied
}
