import type SqliteFile from 'better-sqlite3'
import { type ConnectionProvider, Kysely, SqliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { DirectExecutor } from './direct-executor.ts'
import { keptStatements } from './kept-statements.ts'

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
