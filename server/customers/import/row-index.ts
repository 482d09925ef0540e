import type { CsvRecord } from '../../files/read-csv.ts'

/** Which rows of a file are of the same customer. */
export interface RowIndex {
  readonly add: (record: CsvRecord) => void
  readonly externalIdOf: (row: number) => string
  /** The last row of the same customer, where it is a later one. */
  readonly supersededBy: (row: { row: number; externalId?: string }) => number | undefined
}

export function rowIndex(keyOf: (record: CsvRecord) => string | undefined): RowIndex {
  const lastRows = new Map<string, number>()
  const ids: string[] = []
  return {
    add: record => {
      const key = keyOf(record)
      if (key === undefined) return
      ids[record.row] = key
      lastRows.set(key, record.row)
    },
    externalIdOf: row => ids[row] ?? '',
    supersededBy: ({ row, externalId = '' }) => {
      const last = lastRows.get(externalId)
      return last !== undefined && last > row ? last : undefined
    },
  }
}
