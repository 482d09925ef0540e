import type { QueryExecutorProvider } from 'kysely'

/** What differs between the databases, by name. Everything else is one schema and one set of queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  readonly blob: 'blob' | 'bytea'
  /** Strict typing is a table option on SQLite and a given on PostgreSQL. */
  readonly tableSuffix: '' | 'strict'
  /** A table that is stored by its key keeps no trace of the order in which its rows came. */
  readonly keyedTableSuffix: '' | 'strict, without rowid'
  /** Appended to a select that takes rows to work on: rows that another process holds are passed over. */
  readonly skipLocked: boolean
  /**
   * Keeps units apart that must not run side by side: waits for the name and has it until the unit
   * ends. Those who share it keep out only whoever wants it alone. With one writer there is nothing
   * to wait for.
   */
  readonly hold: (
    trx: QueryExecutorProvider,
    name: string,
    mode: 'alone' | 'shared',
  ) => Promise<void>
  readonly isUniqueViolation: (error: unknown) => boolean
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
