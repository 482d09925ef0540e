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
