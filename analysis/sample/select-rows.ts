import { isMissing } from './column.ts'
import type { Sample } from './sample.ts'

/**
 * The named rows (0-based), in the order given; a row may be named more than once.
 *
 * Example: rows 2, 2, 0 of 7, 8, 9 are 9, 9, 7.
 */
export function selectRows(sample: Sample, rows: ArrayLike<number>): Sample {
  const { caseWeights } = sample
  return {
    ...sample,
    n: rows.length,
    columns: sample.columns.map(column =>
      column instanceof Uint8Array
        ? Uint8Array.from(rows, row => column[row])
        : Float64Array.from(rows, row => column[row]),
    ),
    ...(caseWeights && { caseWeights: Float64Array.from(rows, row => caseWeights[row]) }),
  }
}

/** The rows that are kept, in their order; the sample itself where all are. */
export function rowsWhere(sample: Sample, keeps: (row: number) => boolean): Sample {
  const kept: number[] = []
  for (let row = 0; row < sample.n; row++) if (keeps(row)) kept.push(row)
  return kept.length === sample.n ? sample : selectRows(sample, kept)
}

/**
 * The rows that answered every indicator: listwise deletion. The same sample where all did.
 *
 * Example: of the rows (7, 8), (7, –), (–, –) the first stays.
 */
export function completeCases(sample: Sample): Sample {
  return rowsWhere(sample, row => !sample.columns.some(column => isMissing(column, row)))
}
