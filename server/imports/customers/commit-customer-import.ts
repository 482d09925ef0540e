import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import {
  type Customer,
  findByExternalIds,
  findRevisions,
  putPackedCustomers,
} from '../../customers/customer.queries.ts'
import { listAttributes } from '../../customers/customer-attribute.queries.ts'
import { putPackedEvents } from '../../customers/customer-event.queries.ts'
import { CUSTOMERS_HOLD } from '../../customers/edit-customer.ts'
import type { Database, Store } from '../../database/database.ts'
import { Problem } from '../../http/problem.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import type { RowCounts } from './customer-import.contract.ts'
import {
  advanceCommit,
  type CustomerImport,
  findImport,
  finishCommit,
} from './customer-import.queries.ts'
import { firstRowsAfter } from './customer-import-pieces.queries.ts'
import { forgetFile } from './forget-file.ts'
import { addCounts, type CustomerImportOutcome, NO_ROWS } from './import-outcome.ts'
import type { ImportWork, PreparedRows } from './import-work.ts'
import { openImportWork } from './open-import-work.ts'
import { type RowsToDo, rowsAhead } from './rows-ahead.ts'

/**
 * Takes over all rows, a unit for some hundred of them, each with the note how far it is. Stopped
 * or killed at any moment, it goes on there; and the same file once more changes nothing.
 */
export async function commitCustomerImport(
  store: Store,
  importId: string,
  clock: () => Date,
  progress: JobProgress,
): Promise<CustomerImportOutcome> {
  const found = await findImport(store.read, importId)
  if (!found) throw new Problem('not-found')
  if (found.state === 'committed') return outcomeOf(found)
  if (found.state !== 'checked') throw new Problem('import-not-checked')
  const outcome = outcomeOf(found)
  const work = openImportWork(
    {
      file: JSON.parse(found.profile ?? ''),
      mapping: JSON.parse(found.mapping ?? ''),
      attributes: await listAttributes(store.read),
      source: found.source,
      importId: found.id,
      now: clock(),
      superseded: JSON.parse(found.superseded ?? '[]'),
    },
    found.bytes,
  )
  try {
    const counts = await commitRows(store, work, found, outcome.rows, clock, progress)
    const final = { ...outcome, counts }
    await forgetFile(store, importId)
    await store.write(trx => finishCommit(trx, importId, JSON.stringify(final), clock()))
    return final
  } finally {
    await work.close()
  }
}

interface CommitProgress {
  readonly row: number
  readonly counts: RowCounts
}

/** While some rows are written, the next are prepared. */
async function commitRows(
  store: Store,
  work: ImportWork,
  found: CustomerImport,
  rows: number,
  clock: () => Date,
  { signal, report }: JobProgress,
): Promise<RowCounts> {
  const start = progressOf(found)
  const from = await firstRowsAfter(store.read, found.id, start.row)
  let writing = Promise.resolve(start)
  try {
    for await (const opened of rowsAhead(store.read, work, found.id, from)) {
      const ready = await prepare(store, work, found, opened, clock())
      const before = await writing
      report(sumOf(before.counts) / rows)
      signal.throwIfAborted()
      writing = write(store, work, found, before, ready, clock)
      writing.catch(() => {})
      await setImmediate()
    }
  } finally {
    await writing.catch(() => {})
  }
  const { counts } = await writing
  // Somebody has begun to check it anew.
  if (sumOf(counts) !== rows) throw new Problem('import-not-checked')
  return counts
}

/** Rows as they are to be written if their customers are still what they were. */
interface ReadyRows extends PreparedRows {
  readonly opened: RowsToDo
  readonly known: readonly Customer[]
}

async function prepare(
  { read, dialect }: Store,
  work: ImportWork,
  { source }: CustomerImport,
  opened: RowsToDo,
  now: Date,
): Promise<ReadyRows> {
  const known = await findByExternalIds(read, dialect, source, opened.externalIds)
  const prepared = await work.prepare({ number: opened.number, known, now })
  return { ...prepared, opened, known }
}

async function write(
  store: Store,
  work: ImportWork,
  found: CustomerImport,
  before: CommitProgress,
  prepared: ReadyRows,
  clock: () => Date,
): Promise<CommitProgress> {
  for (let ready = prepared; ; ) {
    const { opened } = ready
    const after = await store.write(trx => writeUnit(trx, store, found, before, ready))
    if (after) return after
    const again = { ...opened, ...(await work.open(opened.content)) }
    ready = await prepare(store, work, found, again, clock())
  }
}

/** Undefined where somebody has changed one of the customers since the rows were prepared. */
async function writeUnit(
  trx: Transaction<Database>,
  { dialect }: Store,
  { id, source }: CustomerImport,
  before: CommitProgress,
  { opened, known, lastRow, counts, customers, events }: ReadyRows,
): Promise<CommitProgress | undefined> {
  await dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const revisions = await findRevisions(trx, dialect, source, opened.externalIds)
  const isAsKnown =
    revisions.size === known.length &&
    known.every(({ externalId, revision }) => revisions.get(externalId) === revision)
  if (!isAsKnown) return undefined
  const progress = { row: lastRow, counts: addCounts(before.counts, counts) }
  const advanced = await advanceCommit(trx, id, before.row, {
    committedRow: progress.row,
    committedCounts: JSON.stringify(progress.counts),
  })
  // Somebody else is at it, or has mapped the columns anew.
  if (!advanced) throw new Problem('import-not-checked')
  await putPackedCustomers(trx, dialect, customers)
  await putPackedEvents(trx, dialect, events)
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
