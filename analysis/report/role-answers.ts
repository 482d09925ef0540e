import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import type { RoleColumn } from './role-column.ts'

/**
 * The answers in one role on their own scale, row by row; NaN where missing. Throws `RangeError`
 * where the sample lacks the column.
 */
export function roleAnswers(sample: Sample, { column }: Pick<RoleColumn, 'column'>): Float64Array {
  const { scale, cells } = columnOf(sample, column)
  return Float64Array.from({ length: sample.n }, (_, row) => answerAt(cells, scale, row))
}

/** The declared ends of the answers in one role. */
export function roleScale(sample: Sample, { column }: Pick<RoleColumn, 'column'>) {
  return columnOf(sample, column).scale
}

function columnOf({ indicators, columns, scales }: Sample, column: string) {
  const at = indicators.indexOf(column)
  if (at < 0) throw new RangeError(`the sample has no column ${column}`)
  return { cells: columns[at], scale: scales[at] }
}
