import type SqliteFile from 'better-sqlite3'
import {
  type CompiledQuery,
  type ConnectionProvider,
  DefaultQueryExecutor,
  type DialectAdapter,
  type QueryCompiler,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely'

export interface DirectConnection {
  readonly connection: SqliteFile.Database
  /** Its statements, as Kysely asks for them. */
  readonly statements: SqliteDatabase
  readonly compiler: QueryCompiler
  readonly adapter: DialectAdapter
}

/**
 * Runs a query on SQLite at once. Kysely's own way leads through a lock and half a dozen promises,
 * which cost several times what the query does, and everyone who waits for the lock is woken whenever
 * it is free; but SQLite answers at the first asking. The lock is still taken by transactions, and
 * waited for by queries that would otherwise see into another's transaction.
 */
export class DirectExecutor extends DefaultQueryExecutor {
  readonly #direct: DirectConnection
  readonly #holdsConnection: boolean

  constructor(direct: DirectConnection, provider: ConnectionProvider, holdsConnection = false) {
    super(direct.compiler, direct.adapter, provider)
    this.#direct = direct
    this.#holdsConnection = holdsConnection
  }

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { connection, statements } = this.#direct
    if (connection.inTransaction && !this.#holdsConnection) return super.executeQuery(query)
    const statement = statements.prepare(query.sql)
    if (statement.reader) return { rows: statement.all(query.parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(query.parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  /** A caller with its own connection has the lock; a transaction brings its own at each query. */
  override withConnectionProvider(provider: ConnectionProvider): DirectExecutor {
    return this.#holdsConnection ? this : new DirectExecutor(this.#direct, provider, true)
  }
}
