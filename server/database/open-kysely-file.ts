import type SqliteFile from 'better-sqlite3'
import { type ConnectionProvider, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { DirectExecutor } from './direct-executor.ts'

/** Kysely on an open SQLite connection, with each statement kept and each query run at once. */
export function openKyselyFile(connection: SqliteFile.Database): Kysely<Database> {
  const statements = keptStatements(connection)
  const dialect = new SqliteDialect({ database: statements })
  const driver = dialect.createDriver()
  const ready = driver.init()
  const provider: ConnectionProvider = {
    provideConnection: async consumer => {
      await ready
      const locked = await driver.acquireConnection()
      try {
        return await consumer(locked)
      } finally {
        await driver.releaseConnection(locked)
      }
    },
  }
  const executor = new DirectExecutor(
    {
      connection,
      statements,
      compiler: dialect.createQueryCompiler(),
      adapter: dialect.createAdapter(),
    },
    provider,
  )
  return new Kysely<Database>({ config: { dialect }, driver, executor, dialect })
}

/** Far more than the program has; a statement built from a list of values comes in many lengths. */
const MAX_KEPT = 500

/**
 * The connection as Kysely wants it, with each statement compiled once: compiling was a tenth of the
 * time of a submission. A statement is not kept while it is iterated, which nothing here does.
 */
function keptStatements(connection: SqliteFile.Database): SqliteDatabase {
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
