import {
  CUSTOMER_COLUMNS,
  columnOf,
  IMPORT_COLUMNS,
  type ImportColumn,
} from '../../customers/customer-columns.ts'
import { readDay, readDecimal, readFlag, readMoment, wordReader } from '../read-cell.ts'

const MAX_TYPED_LENGTH = 254

/** How to read a cell that does not say everything itself. */
export interface Convention {
  /** Zone of times without one, like +08:00. */
  readonly utcOffset: string
}

/** What a column of a file can be mapped to. */
export interface CustomerField {
  readonly id: string
  readonly column: ImportColumn
  /** What a warning about an unusable cell begins with. */
  readonly code: string
  /** Other headers of such a column, simplified. */
  readonly headers: readonly string[]
  /** Undefined where the cell cannot be used. */
  readonly read: (cell: string, convention: Convention) => unknown
}

/** One format for CSV and XLSX. */
export const CUSTOMER_FIELDS: readonly CustomerField[] = IMPORT_COLUMNS.map(column => {
  const { field: id, code = id, headers } = importOf(column)
  return {
    id,
    column,
    code,
    headers: headers.split(','),
    read: readerOf(column),
  }
})

function importOf(column: ImportColumn): NonNullable<ReturnType<typeof columnOf>['import']> {
  return CUSTOMER_COLUMNS[column].import
}

function readerOf(column: ImportColumn): CustomerField['read'] {
  const { type, max = 0, choices } = columnOf(column)
  switch (type) {
    // Stored as typed; whether it can be used is found, once, when the customer changes.
    case 'email':
    case 'phone':
      return cell => cell.slice(0, MAX_TYPED_LENGTH)
    case 'choice':
      return wordReader(Object.entries(choices ?? {}))
    case 'day':
      return readDay
    case 'moment':
      return (cell, { utcOffset }) => readMoment(cell, utcOffset)
    case 'decimal':
      return readStoredDecimal
    case 'year':
      return year
    case 'flag':
      return readFlag
    case 'texts':
      return list
    default:
      return cell => (cell.length <= max ? cell : undefined)
  }
}

/** A decimal with no more digits than are stored. */
export function readStoredDecimal(cell: string): string | undefined {
  const decimal = readDecimal(cell)
  return decimal !== undefined && /^-?\d{1,15}(\.\d{1,6})?$/.test(decimal) ? decimal : undefined
}

function list(cell: string): string[] {
  return cell
    .split(/[|;；,，、]/)
    .map(part => part.trim())
    .filter(part => part !== '' && part.length <= 60)
    .slice(0, 50)
}

function year(cell: string): number | undefined {
  const digits = /^(\d{4})(\D.*)?$/.exec(cell.normalize('NFKC').trim())?.[1]
  return digits !== undefined && Number(digits) >= 1880 ? Number(digits) : undefined
}
