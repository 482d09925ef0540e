import { stringify } from 'csv-stringify/sync'
import { type CustomerRow, isRefused } from './customer-row.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'

type Listed = CustomerImportOutcome['listed']

/** The rows that cannot be imported, as they are listed. */
export function refusedRows(rows: readonly CustomerRow[]): Listed {
  return rows.filter(isRefused).map(({ row, externalId, errors, warnings }) => ({
    row,
    externalId: externalId ?? null,
    outcome: 'rejected',
    byRow: null,
    errors: [...errors],
    warnings: [...warnings],
    duplicates: [],
  }))
}

const COLUMNS = [
  'row',
  'external_id',
  'outcome',
  'by_row',
  'errors',
  'warnings',
  'duplicates',
] as const

/** With the byte order mark by which Excel recognises UTF-8, whatever the file was written in. */
export const LISTED_ROWS_HEADER = stringify([COLUMNS], { bom: true })

/** Lines under the header, for spreadsheets: no cell that they would take for a formula. */
export function listedRowsCsv(rows: Listed): string {
  const cells = rows.map(({ row, externalId, outcome, byRow, errors, warnings, duplicates }) => [
    row,
    externalId,
    outcome,
    byRow,
    errors.join(' '),
    warnings.join(' '),
    duplicates.map(({ externalId }) => externalId).join(' '),
  ])
  return stringify(cells, { escape_formulas: true })
}
