import { setImmediate } from 'node:timers/promises'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { forgetFile } from './forget-imports.ts'
import {
  advanceCommit,
  finishCommit,
  type ImportTableName,
  isMapped,
  readImport,
} from './import.queries.ts'
import type { ImportKind, OpenCommit, Slice } from './import-kind.ts'
import { addCounts, type RowCounts, sumOfCounts } from './row-counts.ts'

/**
 * Writes all rows, a unit for each slice of them that also notes where the commit is. Stopped or
 * killed at any moment, it resumes there; and the same file once more changes nothing.
 */
export async function commitImport<
  T extends ImportTableName,
  Outcome extends { readonly rows: number },
  O extends string,
>(
  store: Store,
  kind: ImportKind<T, Outcome, O>,
  importId: string,
  clock: () => Date,
  progress: JobProgress,
): Promise<Outcome> {
  const found = await readImport(store.read, kind.table, importId)
  if (found.outcome === null || !isMapped(found)) throw new Problem('import-not-checked')
  const outcome: Outcome = JSON.parse(found.outcome)
  if (found.state === 'committed') return outcome
  if (found.state !== 'checked') throw new Problem('import-not-checked')

  const start: Position<O> = {
    row: found.committedRow,
    counts: found.committedCounts === null ? kind.noRows : JSON.parse(found.committedCounts),
  }
  const open = await kind.openCommit(store, found, clock, progress.signal)
  try {
    const counts = await writeSlices(kind.table, importId, open.slices, start, before => {
      progress.report(sumOfCounts(before) / outcome.rows)
      progress.signal.throwIfAborted()
    })
    // The columns have been mapped again meanwhile.
    if (sumOfCounts(counts) !== outcome.rows) throw new Problem('import-not-checked')
    await open.finish()
    await forgetFile(store, kind.parts, importId)
    const final = kind.withCounts(outcome, counts)
    await store.write(trx =>
      finishCommit(trx, kind.table, importId, JSON.stringify(final), clock()),
    )
    return final
  } finally {
    await open.close()
  }
}

/** Where a commit is. */
interface Position<O extends string> {
  readonly row: number
  readonly counts: RowCounts<O>
}

/** While one slice is written, the next is made. */
async function writeSlices<O extends string>(
  table: ImportTableName,
  importId: string,
  slices: OpenCommit<O>['slices'],
  start: Position<O>,
  beforeEach: (counts: RowCounts<O>) => void,
): Promise<RowCounts<O>> {
  let writing = Promise.resolve(start)
  try {
    for await (const slice of slices) {
      const before = await writing
      beforeEach(before.counts)
      writing = writeSlice(table, importId, slice, before)
      writing.catch(() => {})
      await setImmediate()
    }
  } finally {
    await writing.catch(() => {})
  }
  return (await writing).counts
}

async function writeSlice<O extends string>(
  table: ImportTableName,
  importId: string,
  { lastRow, write }: Slice<O>,
  before: Position<O>,
): Promise<Position<O>> {
  let after = before
  await write(async (trx, counts) => {
    after = { row: lastRow, counts: addCounts(before.counts, counts) }
    const advanced = await advanceCommit(trx, table, importId, before.row, {
      committedRow: after.row,
      committedCounts: JSON.stringify(after.counts),
    })
    // Another process commits the same file, or its columns have been mapped again.
    if (!advanced) throw new Problem('import-not-checked')
  })
  return after
}
