import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import type { CsvForm } from './files/csv-form.ts'
import type { ImportTableName, MappedImport, PartTableName } from './import.queries.ts'
import type { RowCounts } from './row-counts.ts'

/**
 * All that the pipeline has to know of a kind of rows. The rest is the same for every kind: receive
 * a file, map its columns, check every row without writing, commit, report.
 */
export interface ImportKind<
  T extends ImportTableName,
  Outcome extends { readonly rows: number },
  O extends string,
> {
  readonly table: T
  readonly checkJob: 'check-customer-import' | 'check-import'
  readonly commitJob: 'commit-customer-import' | 'commit-import'
  /** Also takes workbooks, which are stored as CSV. */
  readonly takesWorkbooks: boolean
  /** Where a file is stored and what was read of it, with how many parts are deleted in one unit. */
  readonly parts: FileParts
  /** Reads what has to be known before the columns can be mapped. Throws a problem for a file that cannot be read. */
  readonly profile: (
    pieces: AsyncIterable<Uint8Array>,
    form: CsvForm,
    format: 'csv' | 'xlsx',
  ) => Promise<object>
  /** What every row would come to; undefined where the mapping has changed meanwhile. */
  readonly dryRun: (
    store: Store,
    found: MappedImport<T>,
    now: Date,
    progress: JobProgress,
  ) => Promise<Outcome | undefined>
  readonly openCommit: (
    store: Store,
    found: MappedImport<T>,
    clock: () => Date,
    signal: AbortSignal,
  ) => Promise<OpenCommit<O>>
  readonly noRows: RowCounts<O>
  readonly withCounts: (outcome: Outcome, counts: RowCounts<O>) => Outcome
}

export type FileParts = readonly { readonly table: PartTableName; readonly atOnce: number }[]

/** The rows of a file on their way into the database. */
export interface OpenCommit<O extends string> {
  /** From where the commit was, in the order of the file. */
  readonly slices: AsyncIterable<Slice<O>>
  /** What is left to do once all rows are written; may happen twice. */
  readonly finish: () => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Some rows that are written in one unit. */
export interface Slice<O extends string> {
  readonly lastRow: number
  /** Writes them and, in the same unit, calls `record` with what they came to; returns that too. */
  readonly write: (record: RecordWritten<O>) => Promise<RowCounts<O>>
}

export type RecordWritten<O extends string> = (
  trx: Transaction<Database>,
  counts: RowCounts<O>,
) => Promise<void>
