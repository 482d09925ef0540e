import type { CovarianceStructure } from './covariance-structure.ts'
import type { Standardised } from './standardised.ts'

/**
 * Turns each construct so that its standardised loadings have a positive sum, as the PLS estimate
 * does: an equivalent solution with other signs. A marker then has loading −1. Returns the sign of
 * each parameter.
 */
export function orientation(
  { layout, parameters }: CovarianceStructure,
  solution: readonly (Standardised | undefined)[],
): Int8Array {
  const sums = new Float64Array(layout.constructs.length)
  parameters.forEach(({ kind, column }, k) => {
    if (kind === 'loading') sums[column] += solution[k]?.value ?? 0
  })
  const sign = (construct: number) => (sums[construct] < 0 ? -1 : 1)
  return Int8Array.from(parameters, ({ kind, row, column }) => {
    if (kind === 'error') return 1
    return kind === 'loading' ? sign(column) : sign(row) * sign(column)
  })
}
