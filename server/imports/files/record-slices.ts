import type { CsvRecord } from './read-csv.ts'

/** The records after the header, in slices of the same size however the file was read. */
export async function* recordSlices(
  batches: AsyncIterable<readonly CsvRecord[]>,
  size: number,
): AsyncGenerator<readonly CsvRecord[]> {
  let waiting: CsvRecord[] = []
  let isHeaderRead = false
  for await (const batch of batches) {
    for (const record of isHeaderRead ? batch : batch.slice(1)) waiting.push(record)
    isHeaderRead = true
    for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size)
  }
  if (waiting.length > 0) yield waiting
}
