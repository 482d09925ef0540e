import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'

/**
 * What an answer is for where it measures no construct: the halves of a Kano pair with the stated
 * importance, the levels of a service item, the two brands of delivered value, shared points, and
 * the short metrics.
 */
export type AnswerRole =
  | 'functional'
  | 'dysfunctional'
  | 'importance'
  | 'expectation'
  | 'perception'
  | 'adequate'
  | 'desired'
  | 'own'
  | 'rival'
  | 'points'
  | 'nps'
  | 'csat'
  | 'ces'

/** A column of the sample beside the indicators, and what it is for. */
export interface RoleColumn {
  /** Its name in the sample. */
  readonly column: string
  readonly role: AnswerRole
  /** The Kano feature, or the item: the same in all roles of one. */
  readonly item: string
  /** Dimension of service, or block of value or cost. */
  readonly dimension?: string
}

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
