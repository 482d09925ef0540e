import type { Expression, QueryExecutorProvider, RawBuilder } from 'kysely'

/** What differs between the databases, by name. Everything else is one schema and one set of queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  readonly blob: 'blob' | 'bytea'
  /** A number of eight bytes; PostgreSQL's `real` has four. */
  readonly double: 'real' | 'double precision'
  /** Text that is ordered by its bytes, so that whatever begins alike stands together. */
  readonly bytewiseText: 'text' | 'text collate "C"'
  /** Strict typing is a table option on SQLite and a given on PostgreSQL. */
  readonly tableSuffix: '' | 'strict'
  /** A table that is stored by its key leaves no trace of the order in which its rows came. */
  readonly keyedTableSuffix: '' | 'strict, without rowid'
  /** Appended to a select that takes rows to work on: rows that another process holds are passed over. */
  readonly skipLocked: boolean
  /**
   * Keeps units apart that must not run side by side: waits for the name and has it until the unit
   * ends. Sharers exclude only a unit that wants it alone. With one writer there is nothing
   * to wait for.
   */
  readonly hold: (
    trx: QueryExecutorProvider,
    name: string,
    mode: 'alone' | 'shared',
  ) => Promise<void>
  /** A table of many rows in one parameter: a JSON array of arrays, one value for each column. */
  readonly jsonRows: (json: string, columns: readonly JsonColumn[]) => RawBuilder<unknown>
  /** A value out of a JSON object that is stored as text; flags are 0 and 1. */
  readonly jsonValue: (
    object: Expression<string>,
    key: string,
    type: 'text' | 'number' | 'flag',
  ) => RawBuilder<unknown>
  readonly isUniqueViolation: (error: unknown) => boolean
}

export interface JsonColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'double precision'
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
