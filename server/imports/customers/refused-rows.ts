import type { CustomerRow } from './customer-row.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'
import { isRefused } from './is-refused.ts'

/** The rows that are not taken over, as they are listed. */
export function refusedRows(rows: readonly CustomerRow[]): CustomerImportOutcome['listed'] {
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
