import { columnNamesOf } from '../files/column-names.ts'
import type { CsvForm } from '../files/csv-form.ts'
import { emptyFile, invalidFile, noRows } from '../files/invalid-file.ts'
import { type CsvRecord, readCsv } from '../files/read-csv.ts'

/** What is known of an uploaded file without its content. */
export interface ResponseFile extends CsvForm {
  /** Without the header. */
  readonly rows: number
  readonly columns: readonly ColumnProfile[]
}

export interface ColumnProfile {
  readonly name: string
  /** Different values in the order in which they appear, the first of them. */
  readonly values: readonly string[]
  /** Every row has a value, and no two rows the same. */
  readonly isUnique: boolean
}

const MAX_VALUES = 60
const MAX_VALUE_LENGTH = 60
const MAX_LINES = 20

/** Reads the whole file once. Throws a problem that names line or column where it is broken. */
export async function profileResponses(
  pieces: AsyncIterable<Uint8Array>,
  form: CsvForm,
): Promise<ResponseFile> {
  let columns: Column[] | undefined
  let rows = 0
  const misfits: CsvRecord[] = []
  for await (const batch of readCsv(pieces, form)) {
    const records = columns === undefined ? batch.slice(1) : batch
    columns ??= columnNamesOf(batch[0]).map(column)
    rows += records.length
    for (const record of records) {
      if (record.cells.length !== columns.length) misfits.push(record)
      else for (const [i, column] of columns.entries()) column.take(record.cells[i].trim())
    }
  }
  if (columns === undefined) throw emptyFile()
  if (misfits.length > 0) throw wrongLength(misfits, columns.length)
  if (rows === 0) throw noRows()
  return { ...form, rows, columns: columns.map(column => column.profile()) }
}

interface Column {
  readonly take: (value: string) => void
  readonly profile: () => ColumnProfile
}

function column(name: string): Column {
  const seen = new Set<string>()
  let isUnique = true
  return {
    take: value => {
      if (isUnique || seen.size < MAX_VALUES) {
        if (value === '' || seen.has(value)) isUnique = false
        if (value !== '') seen.add(value)
      }
    },
    profile: () => ({
      name,
      values: Array.from(seen)
        .slice(0, MAX_VALUES)
        .map(value => value.slice(0, MAX_VALUE_LENGTH)),
      isUnique,
    }),
  }
}

function wrongLength(misfits: readonly CsvRecord[], columns: number) {
  const [{ line, cells }] = misfits
  const more = misfits.length > 1 ? `, and ${misfits.length - 1} more rows like it` : ''
  return invalidFile(
    {
      code: 'row-length',
      line,
      cells: cells.length,
      columns,
      lines: misfits.slice(0, MAX_LINES).map(record => record.line),
    },
    `Line ${line}: ${cells.length} cells instead of ${columns}${more}`,
  )
}
