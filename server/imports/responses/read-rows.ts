import { setImmediate } from 'node:timers/promises'
import type { CompiledVersion } from '../../surveys/compiled-version.ts'
import { readSlices } from '../files/read-csv.ts'
import type { ResponseFile } from './response-file.ts'
import type { ResponseMapping } from './response-mapping.ts'
import { type RowOutcome, rowReader } from './row-reader.ts'

/** Rows that are classified in one go, and committed in one unit. */
const SLICE_ROWS = 200

export interface RowSlice {
  /** How many rows of the file come before. */
  readonly from: number
  readonly rows: readonly RowOutcome[]
}

/** Classifies the rows of a file in order, in slices; other work can run between two of them. */
export async function* readRows(
  pieces: AsyncIterable<Uint8Array>,
  file: ResponseFile,
  mapping: ResponseMapping,
  version: Pick<CompiledVersion, 'definition' | 'binding' | 'answers'>,
): AsyncGenerator<RowSlice> {
  const names = file.columns.map(({ name }) => name)
  const read = rowReader(version, names, mapping)
  let from = 0
  for await (const records of readSlices(pieces, file, SLICE_ROWS)) {
    yield { from, rows: records.map(read) }
    from += records.length
    await setImmediate()
  }
}
