import { caseWeightsOf } from '../math/case-weights.ts'

/** Columns without gaps, and the case weights of the rows that are left. */
export interface CompleteRows {
  readonly columns: readonly Float64Array[]
  readonly weights: Float64Array
}

/**
 * The rows in which every column has a value (NaN is missing) and the weight is positive.
 *
 * Throws `RangeError` naming a column of another length, or for invalid weights.
 *
 * Example: the columns [1, NaN, 3] and [4, 5, 6] become [1, 3] and [4, 6].
 */
export function completeRows(
  columns: readonly (readonly [name: string, values: ArrayLike<number>])[],
  caseWeights?: ArrayLike<number>,
): CompleteRows {
  const n = columns[0]?.[1].length ?? 0
  for (const [name, values] of columns)
    if (values.length !== n)
      throw new RangeError(`${name} has ${values.length} rows instead of ${n}`)
  const weights = caseWeightsOf(n, caseWeights)
  const rows = [...weights.keys()].filter(
    row => weights[row] > 0 && columns.every(([, values]) => !Number.isNaN(values[row])),
  )
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, row => values[row])
  return { columns: columns.map(([, values]) => pick(values)), weights: pick(weights) }
}
