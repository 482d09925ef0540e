import { CsvError, parse } from 'csv-parse/sync'
import { readText } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/** The records of a CSV file, header first, with their lines. Throws `ShellError` that names the line. */
export function readRecords(file: string, take: (record: string[], line: number) => void): void {
  let width = 0
  let lastLine = 0
  try {
    parse(readText(file), {
      bom: true,
      skip_empty_lines: true,
      // Returning null keeps nothing: the rows are taken as they come.
      on_record: (record: string[], { lines }) => {
        width ||= record.length
        lastLine = lines
        take(record, lines)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ShellError(`${file}, ${describe(error, width, lastLine)}`)
  }
}

function describe(error: CsvError, width: number, lastLine: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `line ${lastLine + 1}: a quote is opened and never closed`
  const cells: unknown = error.record
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' && Array.isArray(cells))
    return `line ${error.lines}: ${cells.length} cells, but the header has ${width}`
  return `line ${error.lines}: ${error.message}`
}
