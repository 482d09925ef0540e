import type { AnswerRow, Scale } from '#analysis'
import { readRecords } from './read-records.ts'
import { ShellError } from './shell-error.ts'

/** A column that is wanted, and what may stand in it. */
export interface WantedColumn {
  readonly name: string
  /** What it is, for whoever looks for it in vain. */
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
