import type SqliteFile from 'better-sqlite3'
import { type ConnectionProvider, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { DirectExecutor } from './direct-executor.ts'

/** Kysely on an open SQLite connection, with statements cached and each query run at once. */
export function openKyselyFile(connection: SqliteFile.Database): Kysely<Database> {
  const statements = cachedStatements(connection)
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
const MAX_CACHED = 500

/**
 * The connection as Kysely wants it, with each statement compiled once: compiling was a tenth of the
 * time of a submission. A statement must not be shared while it is iterated, which nothing here does.
 */
function cachedStatements(connection: SqliteFile.Database): SqliteDatabase {
  const cache = new Map<string, SqliteFile.Statement<unknown[]>>()
  return {
    close: () => connection.close(),
    prepare: text => {
      const known = cache.get(text)
      if (known) return known
      if (cache.size >= MAX_CACHED) cache.clear()
      const statement = connection.prepare(text)
      cache.set(text, statement)
      return statement
    },
  }
}
