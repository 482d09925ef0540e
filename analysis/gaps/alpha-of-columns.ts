import { meanEstimate } from '../math/mean-estimate.ts'

/**
 * Raw alpha of some columns of complete answers, k/(k − 1) · (1 − Σs² / s²_sum) (Cronbach 1951), with
 * case weights.
 *
 * Undefined for fewer than two columns, fewer than two cases, or a sum that does not vary.
 *
 * Example: the columns 1 2 3 4 and 2 1 4 3: .75.
 */
export function alphaOfColumns(
  columns: readonly Float64Array[],
  caseWeights?: ArrayLike<number>,
): number | undefined {
  const count = columns.length
  if (count < 2) return undefined
  const sums = columns[0].map((_, row) => columns.reduce((sum, column) => sum + column[row], 0))
  const variance = (values: ArrayLike<number>) =>
    (meanEstimate(values, { caseWeights })?.standardDeviation ?? Number.NaN) ** 2
  const whole = variance(sums)
  if (!(whole > 0)) return undefined
  const parts = columns.reduce((sum, column) => sum + variance(column), 0)
  return (count / (count - 1)) * (1 - parts / whole)
}
