import type SqliteFile from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Far more than the program has; a statement built from a list of values comes in many lengths. */
const MAX_KEPT = 500

/**
 * The connection as Kysely wants it, with each statement compiled once: compiling was a tenth of the
 * time of a submission. A statement is not kept while it is iterated, which nothing here does.
 */
export function keptStatements(connection: SqliteFile.Database): SqliteDatabase {
  const kept = new Map<string, SqliteFile.Statement<unknown[]>>()
  return {
    close: () => connection.close(),
    prepare: text => {
      const known = kept.get(text)
      if (known) return known
      if (kept.size >= MAX_KEPT) kept.clear()
      const statement = connection.prepare(text)
      kept.set(text, statement)
      return statement
    },
  }
}
