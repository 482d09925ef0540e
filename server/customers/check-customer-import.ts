import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { listAttributes } from './customer-attribute.queries.ts'
import {
  type CustomerImport,
  findImport,
  putOutcome,
  readPieces,
} from './customer-import.queries.ts'
import type { CustomerFile } from './import/customer-file.ts'
import type { CustomerMapping } from './import/customer-mapping.ts'
import { customerRowReader, rowKeyReader } from './import/customer-row.ts'
import { duplicateFinder } from './import/duplicate-finder.ts'
import {
  type CustomerImportOutcome,
  countRows,
  NO_ROWS,
  outcomeTally,
} from './import/import-outcome.ts'
import { judgeRows } from './import/judge-rows.ts'
import { readCustomerRows } from './import/read-customer-rows.ts'
import { type RowIndex, rowIndex } from './import/row-index.ts'

interface Finding {
  readonly outcome: CustomerImportOutcome
  readonly superseded: readonly (readonly [number, number])[]
}

/** A dry run of every row. Should the mapping change meanwhile, it begins again with the new one. */
export async function checkCustomerImport(
  store: Store,
  importId: string,
  now: Date,
  progress: JobProgress,
): Promise<CustomerImportOutcome> {
  for (;;) {
    const found = await findImport(store.read, importId)
    if (!found || found.mapping === null || found.profile === null) throw new Problem('not-found')
    if (found.state === 'committed') throw new Problem('import-already-committed')
    const { outcome, superseded } = await dryRun(store, found, now, progress)
    const { mapping } = found
    const kept = await store.write(trx =>
      putOutcome(trx, importId, mapping ?? '', {
        outcome: JSON.stringify(outcome),
        superseded: JSON.stringify(superseded),
      }),
    )
    if (kept) return outcome
  }
}

async function dryRun(
  { read: db, dialect }: Store,
  { id, source, profile, mapping: stored }: CustomerImport,
  now: Date,
  { signal, report }: JobProgress,
): Promise<Finding> {
  const file: CustomerFile = JSON.parse(profile ?? '')
  const mapping: CustomerMapping = JSON.parse(stored ?? '')
  const names = file.columns.map(({ name }) => name)
  const { index, rows } = await indexRows(readCustomerRows(readPieces(db, id), file), {
    index: rowIndex(rowKeyReader(names, mapping)),
    signal,
  })
  const read = customerRowReader(names, mapping, await listAttributes(db), now)
  const judgement = { dialect, source, country: mapping.country, now, ...index }
  const findDuplicates = duplicateFinder(dialect, index.externalIdOf)
  const tally = outcomeTally()
  const superseded: [number, number][] = []
  let counts = NO_ROWS
  let done = 0
  for await (const records of readCustomerRows(readPieces(db, id), file)) {
    signal.throwIfAborted()
    const judged = await judgeRows(db, records.map(read), judgement)
    const duplicates = await findDuplicates(db, judged)
    counts = countRows(counts, judged)
    for (const [at, row] of judged.entries()) {
      tally.add(row, duplicates[at] ?? [])
      if (row.byRow !== null) superseded.push([row.row, row.byRow])
    }
    done += records.length
    report(done / rows)
  }
  return { outcome: { ...tally.outcome(), counts }, superseded }
}

async function indexRows(
  slices: ReturnType<typeof readCustomerRows>,
  { index, signal }: { readonly index: RowIndex; readonly signal: AbortSignal },
) {
  let rows = 0
  for await (const records of slices) {
    signal.throwIfAborted()
    for (const record of records) index.add(record)
    rows += records.length
  }
  return { index, rows }
}
