import { isAsked, isAskedOfAll } from './column.ts'
import { columnsOf } from './measured-constructs.ts'
import type { Sample } from './sample.ts'
import { rowsWhere } from './select-rows.ts'

/**
 * The respondents who were asked about a construct: those to whom at least one of its indicators was
 * put. The same sample where everybody was.
 *
 * Throws `RangeError` where the sample lacks an indicator.
 *
 * Example: with c1 = 5, not asked, missing: the first row and the third.
 */
export function askedAbout(sample: Sample, indicators: readonly string[]): Sample {
  return rowsWhere(sample, isAskedAbout(sample, indicators))
}

/**
 * The same as a question to each row (0-based).
 *
 * Example: with c1 = 5, not asked, missing: true, false, true.
 */
export function isAskedAbout(
  sample: Sample,
  indicators: readonly string[],
): (row: number) => boolean {
  const columns = columnsOf(indicators, sample)
  if (columns.some(isAskedOfAll)) return () => true
  return row => columns.some(column => isAsked(column, row))
}
