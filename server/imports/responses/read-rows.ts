import { setImmediate } from 'node:timers/promises'
import type { CompiledVersion } from '../../surveys/compiled-version.ts'
import { readCsv } from '../files/read-csv.ts'
import { recordSlices } from '../files/record-slices.ts'
import type { ImportMapping } from './import-mapping.ts'
import type { FileProfile } from './profile-file.ts'
import { rowReader } from './row-reader.ts'
import type { RowVerdict } from './row-verdict.ts'

/** Rows that are classified in one turn, and committed in one unit. */
const SLICE_ROWS = 200

export interface RowSlice {
  /** How many rows of the file come before. */
  readonly from: number
  readonly verdicts: readonly RowVerdict[]
}

/** Judges the rows of a file in order, in slices; other work gets its turn between two of them. */
export async function* readRows(
  content: Uint8Array,
  profile: FileProfile,
  mapping: ImportMapping,
  version: CompiledVersion,
): AsyncGenerator<RowSlice> {
  const names = profile.columns.map(({ name }) => name)
  const read = rowReader(version, names, mapping)
  let from = 0
  for await (const records of recordSlices(readCsv(content, profile), SLICE_ROWS)) {
    yield { from, verdicts: records.map(read) }
    from += records.length
    await setImmediate()
  }
}
