import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import type { CsvForm } from './files/csv-form.ts'
import type { ImportTableName, MappedImport, PartTableName } from './import.queries.ts'
import type { RowCounts } from './row-counts.ts'

/** What the pipeline has to know of a kind of rows before it reads any. */
export interface FileKind<T extends ImportTableName = ImportTableName> {
  readonly table: T
  readonly checkJob: 'check-customer-import' | 'check-import'
  readonly commitJob: 'commit-customer-import' | 'commit-import'
  /** Workbooks are accepted too, and stored as CSV. */
  readonly takesWorkbooks: boolean
  /** What is deleted once the rows are imported. */
  readonly parts: FileParts
  /** What has to be known of a file before its columns can be mapped. Throws a problem where it cannot be read. */
  readonly profile: (
    pieces: AsyncIterable<Uint8Array>,
    form: CsvForm,
    format: 'csv' | 'xlsx',
  ) => Promise<object>
}

/** Tables that hold a file and what was read of it, with how many parts are deleted in one unit. */
export type FileParts = readonly { readonly table: PartTableName; readonly atOnce: number }[]

/**
 * All that the pipeline has to know of a kind of rows. The rest is the same for every kind: receive
 * a file, map its columns, check every row without writing, commit, report.
 */
export interface ImportKind<
  T extends ImportTableName,
  Outcome extends { readonly rows: number },
  O extends string,
> extends FileKind<T> {
  /** What every row would come to; undefined where the mapping has changed meanwhile. */
  readonly dryRun: (
    store: Store,
    found: MappedImport<T>,
    now: Date,
    progress: JobProgress,
  ) => Promise<Outcome | undefined>
  /** The rows from where the commit is, ready to be written. */
  readonly openCommit: (
    store: Store,
    found: MappedImport<T>,
    clock: () => Date,
    signal: AbortSignal,
  ) => Promise<OpenCommit<O>>
  readonly noRows: RowCounts<O>
  /** What a check found, with the counts of the commit in place of its own. */
  readonly withCounts: (outcome: Outcome, counts: RowCounts<O>) => Outcome
}

export interface OpenCommit<O extends string> {
  /** In the order of the file. */
  readonly slices: AsyncIterable<Slice<O>>
  /** What is left to do once all rows are written; after a stop it may happen twice. */
  readonly finish: () => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Some rows that are written in one unit. */
export interface Slice<O extends string> {
  readonly lastRow: number
  /** Writes them, and calls `record` in the same unit. */
  readonly write: (record: RecordCounts<O>) => Promise<unknown>
}

/** Notes what the rows of a slice came to, and with it where the commit is. */
export type RecordCounts<O extends string> = (
  trx: Transaction<Database>,
  counts: RowCounts<O>,
) => Promise<void>
