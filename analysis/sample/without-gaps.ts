import { isAsked, isMissing } from './column.ts'
import { blocksOf, type MeasuredConstructs } from './measured-constructs.ts'
import type { Sample } from './sample.ts'
import { rowsWhere } from './select-rows.ts'

/**
 * Listwise deletion where not everybody was asked about everything: the rows that answered every
 * indicator of each construct that they were asked about. Where everybody was asked, `completeCases`.
 *
 * Throws `RangeError` where the sample lacks an indicator of the model.
 *
 * Example: of q1, q2 | c1, the rows (7, 8 | not asked), (7, 8 | 5), (7, 8 | –), (7, – | 5): the first
 * two stay.
 */
export function withoutGaps(model: MeasuredConstructs, sample: Sample): Sample {
  return rowsWhere(sample, isWithoutGaps(model, sample))
}

/**
 * The same as a question to each row (0-based).
 *
 * Example: of q1 | c1 the rows (7 | not asked), (7 | –): true, false.
 */
export function isWithoutGaps(model: MeasuredConstructs, sample: Sample): (row: number) => boolean {
  const blocks = blocksOf(model, sample)
  return row =>
    blocks.every(
      block =>
        !block.some(column => isAsked(column, row)) ||
        !block.some(column => isMissing(column, row)),
    )
}
