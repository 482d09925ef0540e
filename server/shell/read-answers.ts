import { CsvError, parse } from 'csv-parse/sync'
import type { AnswerRow, Scale } from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { readText } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/** A column that is wanted, and what may stand in it. */
export interface WantedColumn {
  readonly name: string
  /** What it is, for the message where it is missing. */
  readonly of: string
  readonly scale: Scale
}

/**
 * The wanted columns of a CSV file, row by row; empty cells, `NA` and the missing codes are null,
 * other columns are ignored. Throws `ShellError` that names the line and the column of what is wrong.
 */
export function readAnswers(
  file: string,
  wanted: readonly WantedColumn[],
  missingCodes: readonly number[],
): AnswerRow[] {
  let columns: { readonly wanted: WantedColumn; readonly position: number }[] | undefined
  const rows: AnswerRow[] = []
  readRecords(file, (record, line) => {
    if (!columns) {
      columns = locate(file, record, wanted)
      return
    }
    const row: Record<string, number | null> = {}
    for (const column of columns)
      row[column.wanted.name] = readCell(
        record[column.position].trim(),
        column.wanted,
        missingCodes,
        `${file}, line ${line}, column ${column.wanted.name}`,
      )
    rows.push(row)
  })
  if (!columns) throw new ShellError(`${file} is empty`)
  if (rows.length === 0) throw new ShellError(`${file} has a header and no rows`)
  return rows
}

function locate(file: string, header: readonly string[], wanted: readonly WantedColumn[]) {
  const names = header.map(name => name.trim())
  return wanted.map(column => {
    const position = names.indexOf(column.name)
    if (position < 0) throw new ShellError(`${file} has no column "${column.name}", ${column.of}`)
    if (names.includes(column.name, position + 1))
      throw new ShellError(`${file} has two columns "${column.name}"`)
    return { wanted: column, position }
  })
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function readCell(
  text: string,
  { scale }: WantedColumn,
  missingCodes: readonly number[],
  where: string,
): number | null {
  if (text === '' || text === 'NA') return null
  if (!DECIMAL.test(text)) throw new ShellError(`${where}: "${text}" is not a number`)
  const value = Number(text)
  if (missingCodes.includes(value)) return null
  if (value < scale.min || value > scale.max)
    throw new ShellError(
      `${where}: ${text} is off the scale ${scale.min} to ${scale.max}` +
        ' (a code for a missing answer is declared by --missing-codes)',
    )
  return value
}

/** One column of a CSV file as labels, row by row; undefined where the cell is empty or `NA`. */
export function readLabels(file: string, column: string): (string | undefined)[] {
  let position: number | undefined
  const labels: (string | undefined)[] = []
  readRecords(file, record => {
    if (position === undefined) {
      position = record.findIndex(name => name.trim() === column)
      if (position < 0) throw new ShellError(`${file} has no column "${column}"`)
      return
    }
    const label = record[position].trim()
    labels.push(label === '' || label === 'NA' ? undefined : label)
  })
  return labels
}

/** The column of case weights, where there is one. Throws `ShellError` that names the row. */
export function readCaseWeights({
  data,
  weights,
}: Pick<AnalyzeArguments, 'data' | 'weights'>): Float64Array | undefined {
  if (weights === undefined) return undefined
  return Float64Array.from(readLabels(data, weights), (label, row) => {
    const weight = Number(label)
    if (weight > 0 && weight < Number.POSITIVE_INFINITY) return weight
    throw new ShellError(
      `--weights ${weights}: row ${row + 1} of ${data} has ${label === undefined ? 'none' : `"${label}"`}, ` +
        'wanted is a positive number',
    )
  })
}

/** The records of a CSV file, header first, with their lines. Throws `ShellError` that names the line. */
function readRecords(file: string, take: (record: string[], line: number) => void): void {
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
