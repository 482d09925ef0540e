import { isAsked, isMissing } from './column.ts'
import { blocksOf, type MeasuredConstructs } from './measured-constructs.ts'
import type { Sample } from './sample.ts'
import { rowsWhere } from './select-rows.ts'

/** More gaps than this among the model's indicators, and a row is too sparse for a report. */
export const MAX_MISSING_SHARE = 0.15

/**
 * The rows (0-based) that a report leaves out and counts: those that left open more than 15 % of the
 * model's indicators that they were asked, or a construct as a whole. What a respondent was not asked
 * is no gap: see `askedAbout`.
 *
 * Throws `RangeError` where the sample lacks an indicator of the model.
 *
 * Example: of q1, q2 | s1, s2 and c1 (asked of those who complained), the row 7, 8, 9, 6, not asked is
 * kept; with c1 asked and open it has left a construct open.
 */
export function sparseRows(model: MeasuredConstructs, sample: Sample): number[] {
  const blocks = blocksOf(model, sample)
  const sparse: number[] = []
  for (let row = 0; row < sample.n; row++) {
    let asked = 0
    let open = 0
    let leftOpen = false
    for (const block of blocks) {
      let askedHere = 0
      let openHere = 0
      for (const column of block) {
        if (!isAsked(column, row)) continue
        askedHere++
        if (isMissing(column, row)) openHere++
      }
      asked += askedHere
      open += openHere
      leftOpen ||= openHere > 0 && openHere === askedHere
    }
    if (leftOpen || open > MAX_MISSING_SHARE * asked) sparse.push(row)
  }
  return sparse
}

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
