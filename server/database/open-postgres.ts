import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Store } from './database.ts'
import { postgres } from './dialects/postgres.ts'

// Counts come as bigint, which pg hands over as text; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a pool; every unit of work is a transaction of its own. */
export function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({ connectionString, max: 20 })
  // A connection that breaks while it rests is replaced at the next query; unheard, the event would
  // end the process.
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    dialect: postgres,
    read: db,
    write: work => db.transaction().execute(work),
    accounts: db,
    close: () => db.destroy(),
  }
}
