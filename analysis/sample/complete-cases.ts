import { isMissing } from './column.ts'
import { rowsWhere } from './rows-where.ts'
import type { Sample } from './sample.ts'

/**
 * The rows that answered every indicator: listwise deletion. The same sample where all did.
 *
 * Example: of the rows (7, 8), (7, –), (–, –) the first stays.
 */
export function completeCases(sample: Sample): Sample {
  return rowsWhere(sample, row => !sample.columns.some(column => isMissing(column, row)))
}
