import type { Sample } from './sample.ts'
import { selectRows } from './select-rows.ts'
import { type MeasuredConstructs, sparseRows } from './sparse-rows.ts'

/** The rows that answered enough of the model's indicators for a report: see `sparseRows`. */
export function withoutSparse(model: MeasuredConstructs, sample: Sample): Sample {
  const sparse = new Set(sparseRows(model, sample))
  if (sparse.size === 0) return sample
  const rows = Array.from({ length: sample.n }, (_, row) => row)
  return selectRows(
    sample,
    rows.filter(row => !sparse.has(row)),
  )
}
