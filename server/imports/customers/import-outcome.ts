import type { z } from '@hono/zod-openapi'
import type { RowCounts } from '../row-counts.ts'
import type { ClassifiedRow } from './classify-rows.ts'
import type { CustomerOutcome, customerImportOutcome } from './customer-import.contract.ts'
import type { Duplicate } from './duplicate-finder.ts'

export type CustomerImportOutcome = z.infer<typeof customerImportOutcome>

export const NO_ROWS: RowCounts<CustomerOutcome> = {
  created: 0,
  updated: 0,
  unchanged: 0,
  stale: 0,
  superseded: 0,
  rejected: 0,
}

const PLAIN_ROWS = 200
const MAX_ROWS = 1000

export interface OutcomeTally {
  readonly add: (row: ClassifiedRow, duplicates: readonly Duplicate[]) => void
  readonly outcome: () => Omit<CustomerImportOutcome, 'counts'>
}

/** Counts rows, and lists those that a reader wants to see. */
export function outcomeTally(): OutcomeTally {
  const tally = { rows: 0, rowsWithWarnings: 0, rowsWithDuplicates: 0 }
  const listed: CustomerImportOutcome['listed'] = []
  return {
    add: ({ row, externalId, outcome, byRow, errors, warnings }, duplicates) => {
      tally.rows++
      if (warnings.length > 0) tally.rowsWithWarnings++
      if (duplicates.length > 0) tally.rowsWithDuplicates++
      const isPlain =
        warnings.length + duplicates.length === 0 && outcome !== 'rejected' && byRow === null
      if (listed.length >= MAX_ROWS || (isPlain && tally.rows > PLAIN_ROWS)) return
      listed.push({
        row,
        externalId,
        outcome,
        byRow,
        errors: [...errors],
        warnings: [...warnings],
        duplicates: [...duplicates],
      })
    },
    outcome: () => ({ ...tally, listed }),
  }
}
