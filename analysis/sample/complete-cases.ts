import { isMissing } from './column.ts'
import type { Sample } from './sample.ts'
import { selectRows } from './select-rows.ts'

/** The rows that answered every indicator: listwise deletion. */
export function completeCases(sample: Sample): Sample {
  const kept: number[] = []
  for (let row = 0; row < sample.n; row++)
    if (!sample.columns.some(column => isMissing(column, row))) kept.push(row)
  return kept.length === sample.n ? sample : selectRows(sample, kept)
}
