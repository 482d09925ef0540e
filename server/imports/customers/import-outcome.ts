import type { z } from '@hono/zod-openapi'
import type { ClassifiedRow } from './classify-rows.ts'
import type { customerImportOutcome, RowCounts } from './customer-import.contract.ts'
import type { Duplicate } from './duplicate-finder.ts'

export type CustomerImportOutcome = z.infer<typeof customerImportOutcome>

export const NO_ROWS: RowCounts = {
  created: 0,
  updated: 0,
  unchanged: 0,
  stale: 0,
  superseded: 0,
  rejected: 0,
}

export function countRows(rows: readonly ClassifiedRow[]): RowCounts {
  const sums = { ...NO_ROWS }
  for (const { outcome } of rows) sums[outcome]++
  return sums
}

export function addCounts(counts: RowCounts, more: RowCounts): RowCounts {
  const { created, updated, unchanged, stale, superseded, rejected } = more
  return {
    created: counts.created + created,
    updated: counts.updated + updated,
    unchanged: counts.unchanged + unchanged,
    stale: counts.stale + stale,
    superseded: counts.superseded + superseded,
    rejected: counts.rejected + rejected,
  }
}

const PLAIN_ROWS = 200
const MAX_ROWS = 1000

export interface OutcomeTally {
  readonly add: (row: ClassifiedRow, duplicates: readonly Duplicate[]) => void
  readonly outcome: () => Omit<CustomerImportOutcome, 'counts'>
}

/** Counts rows, and keeps those that a reader wants to see. */
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
