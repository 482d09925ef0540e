import type { Sample } from './sample.ts'
import { selectRows } from './select-rows.ts'

/** The rows that are kept, in their order; the sample itself where all are. */
export function rowsWhere(sample: Sample, keeps: (row: number) => boolean): Sample {
  const kept: number[] = []
  for (let row = 0; row < sample.n; row++) if (keeps(row)) kept.push(row)
  return kept.length === sample.n ? sample : selectRows(sample, kept)
}
