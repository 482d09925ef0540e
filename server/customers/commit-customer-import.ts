import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { putCustomers } from './customer.queries.ts'
import { listAttributes } from './customer-attribute.queries.ts'
import {
  advanceCommit,
  type CustomerImport,
  findImport,
  finishCommit,
  readPieces,
} from './customer-import.queries.ts'
import { CUSTOMERS_HOLD } from './edit-customer.ts'
import type { CustomerFile } from './import/customer-file.ts'
import type { CustomerMapping } from './import/customer-mapping.ts'
import { type CustomerRow, customerRowReader } from './import/customer-row.ts'
import {
  type CustomerImportOutcome,
  countRows,
  NO_ROWS,
  type RowCounts,
} from './import/import-outcome.ts'
import { type Judgement, judgeRows } from './import/judge-rows.ts'
import { readCustomerRows } from './import/read-customer-rows.ts'

/**
 * Takes over all rows, a unit for each slice of the file, each with the note how far it is. Stopped
 * or killed at any moment, it goes on there; and the same file once more changes nothing.
 */
export async function commitCustomerImport(
  store: Store,
  importId: string,
  clock: () => Date,
  { signal, report }: JobProgress,
): Promise<CustomerImportOutcome> {
  const found = await findImport(store.read, importId)
  if (!found) throw new Problem('not-found')
  if (found.state === 'committed') return outcomeOf(found)
  if (found.state !== 'checked') throw new Problem('import-not-checked')
  const outcome = outcomeOf(found)
  const file: CustomerFile = JSON.parse(found.profile ?? '')
  const mapping: CustomerMapping = JSON.parse(found.mapping ?? '')
  const names = file.columns.map(({ name }) => name)
  const read = customerRowReader(names, mapping, await listAttributes(store.read), clock())
  const superseded = new Map<number, number>(JSON.parse(found.superseded ?? '[]'))

  let progress = progressOf(found)
  for await (const records of readCustomerRows(readPieces(store.read, importId), file)) {
    signal.throwIfAborted()
    const before = progress
    const left = records.filter(({ row }) => row > before.row).map(read)
    if (left.length > 0) {
      const judgement = {
        dialect: store.dialect,
        source: found.source,
        country: mapping.country,
        supersededBy: ({ row }: CustomerRow) => superseded.get(row),
        now: clock(),
      }
      progress = await store.write(trx => commitRows(trx, importId, before, left, judgement))
    }
    report(sumOf(progress.counts) / outcome.rows)
  }
  const final = { ...outcome, counts: progress.counts }
  await store.write(trx => finishCommit(trx, importId, JSON.stringify(final), clock()))
  return final
}

interface CommitProgress {
  readonly row: number
  readonly counts: RowCounts
}

async function commitRows(
  trx: Transaction<Database>,
  importId: string,
  before: CommitProgress,
  rows: readonly CustomerRow[],
  judgement: Judgement,
): Promise<CommitProgress> {
  await judgement.dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const judged = await judgeRows(trx, rows, judgement)
  const progress = {
    row: rows.at(-1)?.row ?? before.row,
    counts: countRows(before.counts, judged),
  }
  const advanced = await advanceCommit(trx, importId, before.row, {
    committedRow: progress.row,
    committedCounts: JSON.stringify(progress.counts),
  })
  // Somebody else is at it, or has mapped the columns anew.
  if (!advanced) throw new Problem('import-not-checked')
  await putCustomers(
    trx,
    judgement.dialect,
    judged.flatMap(({ customer }) => customer ?? []),
  )
  return progress
}

function progressOf({ committedRow, committedCounts }: CustomerImport): CommitProgress {
  return {
    row: committedRow,
    counts: committedCounts === null ? NO_ROWS : JSON.parse(committedCounts),
  }
}

function outcomeOf({ outcome }: CustomerImport): CustomerImportOutcome {
  if (outcome === null) throw new Problem('import-not-checked')
  return JSON.parse(outcome)
}

function sumOf(counts: RowCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
