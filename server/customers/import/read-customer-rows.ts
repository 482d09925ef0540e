import { setImmediate } from 'node:timers/promises'
import { type CsvRecord, readCsv } from '../../files/read-csv.ts'
import { recordSlices } from '../../files/record-slices.ts'
import type { CustomerFile } from './customer-file.ts'

/** Rows that are judged in one turn, and committed in one unit. */
const SLICE_ROWS = 1000

/** The file's rows in slices; other work gets its turn between two of them. */
export async function* readCustomerRows(
  pieces: AsyncIterable<Uint8Array>,
  file: CustomerFile,
): AsyncGenerator<readonly CsvRecord[]> {
  for await (const records of recordSlices(readCsv(pieces, file), SLICE_ROWS)) {
    yield records
    await setImmediate()
  }
}
