/** What differs between the databases, by name. Everything else is one schema and one set of queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  readonly blob: 'blob' | 'bytea'
  /** Strict typing is a table option on SQLite and a given on PostgreSQL. */
  readonly tableSuffix: '' | 'strict'
  /** Appended to a select that takes rows to work on: rows that another process holds are passed over. */
  readonly skipLocked: boolean
  readonly isUniqueViolation: (error: unknown) => boolean
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
