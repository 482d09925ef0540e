import type { Transaction } from 'kysely'
import {
  type Customer,
  findByExternalIds,
  findRevisions,
  putPackedCustomers,
} from '../../customers/customer.queries.ts'
import { putPackedEvents } from '../../customers/customer-event.queries.ts'
import { CUSTOMERS_HOLD } from '../../customers/edit-customer.ts'
import type { Database, Store } from '../../database/database.ts'
import type { MappedImport } from '../import.queries.ts'
import type { OpenCommit, RecordCounts, Slice } from '../import-kind.ts'
import type { CustomerOutcome } from './customer-import.contract.ts'
import { firstRowsAfter, putSuperseded } from './customer-import.queries.ts'
import type { ImportWork, PreparedRows } from './import-work.ts'
import { type OpenedRows, openImportWork, rowsAhead } from './open-import-work.ts'

type Found = MappedImport<'customerImport'>

/** Commits the rows that the check has read. */
export async function openCustomerCommit(
  store: Store,
  found: Found,
  clock: () => Date,
): Promise<OpenCommit<CustomerOutcome>> {
  const work = await openImportWork(store, found, clock(), JSON.parse(found.superseded ?? '[]'))
  return {
    slices: slices(store, work, found, clock),
    finish: () => store.write(trx => putSuperseded(trx, found.id, found.mapping, null)),
    close: work.close,
  }
}

async function* slices(
  store: Store,
  work: ImportWork,
  found: Found,
  clock: () => Date,
): AsyncGenerator<Slice<CustomerOutcome>> {
  const { read, dialect } = store
  const { id, source, committedRow } = found

  /** As the rows are to be written if their customers are still what they were. */
  const prepare = async (opened: OpenedRows): Promise<ReadyRows> => {
    const known = await findByExternalIds(read, dialect, source, opened.externalIds)
    const prepared = await work.prepare({ number: opened.number, known, now: clock() })
    return { ...prepared, opened, known }
  }
  const write = async (first: ReadyRows, record: RecordCounts<CustomerOutcome>) => {
    for (let ready = first; ; ) {
      const isWritten = await store.write(trx => writeIfAsKnown(trx, store, source, ready, record))
      if (isWritten) return
      const { content } = ready.opened
      ready = await prepare({ content, ...(await work.open(content)) })
    }
  }

  const from = await firstRowsAfter(read, id, committedRow)
  for await (const opened of rowsAhead(read, work, id, from)) {
    const ready = await prepare(opened)
    yield { lastRow: ready.lastRow, write: record => write(ready, record) }
  }
}

interface ReadyRows extends PreparedRows {
  readonly opened: OpenedRows
  readonly known: readonly Customer[]
}

/** False where one of the customers has been changed since the rows were prepared. */
async function writeIfAsKnown(
  trx: Transaction<Database>,
  { dialect }: Store,
  source: string,
  { opened, known, counts, customers, events }: ReadyRows,
  record: RecordCounts<CustomerOutcome>,
): Promise<boolean> {
  await dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const revisions = await findRevisions(trx, dialect, source, opened.externalIds)
  const isAsKnown =
    revisions.size === known.length &&
    known.every(({ externalId, revision }) => revisions.get(externalId) === revision)
  if (!isAsKnown) return false
  await record(trx, counts)
  await putPackedCustomers(trx, dialect, customers)
  await putPackedEvents(trx, dialect, events)
  return true
}
