import { chiSquareP } from '../math/chi-square-p.ts'
import { factorise, solveFactored } from '../math/cholesky.ts'

/** How far one respondent's answers lie from everybody's, given how items go together. */
export interface MahalanobisDistance {
  /** D². */
  readonly squared: number
  /** Items that the respondent answered: the degrees of freedom. */
  readonly items: number
  /** Of a D² at least as large among normal answers. */
  readonly p: number
}

/**
 * Mahalanobis's distance (1936) of each respondent, D² = (x − x̄)ᵀ S⁻¹ (x − x̄), with mean and
 * covariance (divisor n − 1) over the complete respondents; who left items out is measured on those
 * answered, with as many degrees of freedom. An outlier has p < .001: D² beyond the .999 quantile.
 *
 * `items` holds a column for each item; NaN is missing. Items that do not vary are passed over.
 * Undefined for a respondent without answers, and for all where fewer than items + 2 respondents are
 * complete or an item is a combination of others. Throws `RangeError` where lengths disagree.
 *
 * Example: items (1, 2, 3, 4, 5) and (2, 1, 4, 3, 5): D² of the fifth is 1.7778.
 */
export function mahalanobisDistances(
  items: readonly ArrayLike<number>[],
): (MahalanobisDistance | undefined)[] {
  const n = items[0]?.length ?? 0
  const wrong = items.find(({ length }) => length !== n)
  if (wrong) throw new RangeError(`an item has ${wrong.length} rows instead of ${n}`)
  const complete = Array.from({ length: n }, (_, row) => row).filter(row =>
    items.every(item => !Number.isNaN(item[row])),
  )
  const varying = items.filter(item => complete.some(row => item[row] !== item[complete[0]]))
  const none = new Array<undefined>(n).fill(undefined)
  if (varying.length === 0 || complete.length < varying.length + 2) return none
  const { means, deviations, correlations } = standardise(varying, complete)
  const factors = new Map<string, Float64Array | undefined>()
  if (!factorOf(correlations, varying.length, [...varying.keys()])) return none
  return Array.from({ length: n }, (_, row) => {
    const answered = [...varying.keys()].filter(i => !Number.isNaN(varying[i][row]))
    if (answered.length === 0) return undefined
    const pattern = answered.join()
    if (!factors.has(pattern))
      factors.set(pattern, factorOf(correlations, varying.length, answered))
    const factor = factors.get(pattern)
    if (!factor) return undefined
    const z = Float64Array.from(answered, i => (varying[i][row] - means[i]) / deviations[i])
    const solved = Float64Array.from(z)
    solveFactored(factor, answered.length, 0, solved, 0)
    const squared = z.reduce((sum, value, k) => sum + value * solved[k], 0)
    return { squared, items: answered.length, p: chiSquareP(squared, answered.length) }
  })
}

function standardise(items: readonly ArrayLike<number>[], rows: readonly number[]) {
  const means = items.map(item => rows.reduce((sum, row) => sum + item[row], 0) / rows.length)
  const covariance = (i: number, j: number) =>
    rows.reduce((sum, row) => sum + (items[i][row] - means[i]) * (items[j][row] - means[j]), 0) /
    (rows.length - 1)
  const deviations = items.map((_, i) => Math.sqrt(covariance(i, i)))
  const size = items.length
  const correlations = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    correlations[i * size + i] = 1
    for (let j = 0; j < i; j++) {
      const correlation = covariance(i, j) / (deviations[i] * deviations[j])
      correlations[i * size + j] = correlation
      correlations[j * size + i] = correlation
    }
  }
  return { means, deviations, correlations }
}

/** Cholesky factor of the correlations among some of the items; undefined where singular. */
function factorOf(
  correlations: Float64Array,
  size: number,
  among: readonly number[],
): Float64Array | undefined {
  const part = Float64Array.from(among.flatMap(i => among.map(j => correlations[i * size + j])))
  return factorise(part, among.length) ? part : undefined
}
