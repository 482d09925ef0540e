import { columnNamesOf } from '../files/column-names.ts'
import type { CsvForm } from '../files/csv-form.ts'
import { noRows } from '../files/invalid-file.ts'
import { type CsvRecord, readCsv } from '../files/read-csv.ts'

/** What is known of an uploaded file without reading all of it. */
export interface CustomerFile extends CsvForm {
  readonly format: 'csv' | 'xlsx'
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[]
}

const EXAMPLE_ROWS = 100
const EXAMPLES = 5
const MAX_EXAMPLE_LENGTH = 60

/** Reads the beginning of a file. Throws a problem where there is no header, or no row under it. */
export async function profileCustomers(
  pieces: AsyncIterable<Uint8Array>,
  form: CsvForm,
  format: CustomerFile['format'],
): Promise<CustomerFile> {
  const head: CsvRecord[] = []
  for await (const batch of readCsv(pieces, form)) {
    head.push(...batch)
    if (head.length > EXAMPLE_ROWS) break
  }
  const [header, ...records] = head
  const names = columnNamesOf(header)
  if (records.length === 0) throw noRows()
  const columns = names.map((name, at) => {
    const cells = records.map(({ cells }) => (cells[at] ?? '').trim())
    const examples = [...new Set(cells.filter(cell => cell !== ''))].slice(0, EXAMPLES)
    return { name, examples: examples.map(example => example.slice(0, MAX_EXAMPLE_LENGTH)) }
  })
  return { ...form, format, columns }
}
