import type { MeasuredConstructs } from './measured-constructs.ts'
import { rowsWhere } from './rows-where.ts'
import type { Sample } from './sample.ts'
import { sparseRows } from './sparse-rows.ts'

/**
 * The rows that answered enough of the model's indicators for a report: see `sparseRows`, which also
 * says what it throws.
 *
 * Example: of ten indicators a row may leave one open (10 %), not two (20 %).
 */
export function withoutSparse(model: MeasuredConstructs, sample: Sample): Sample {
  const sparse = new Set(sparseRows(model, sample))
  return rowsWhere(sample, row => !sparse.has(row))
}
