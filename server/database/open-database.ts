import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Env } from '../env.ts'
import type { Database, Store } from './database.ts'
import { postgres } from './dialects/postgres.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'

/** Opens the database that the settings name and brings its schema up to date. */
export async function openDatabase(env: Env): Promise<Store> {
  const store = openStore(env)
  try {
    await migrate(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens it with the schema that it has. */
export function openStore(env: Env): Store {
  return env.databaseUrl ? openPostgres(env.databaseUrl) : openFile(env.dataDir)
}

function openFile(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return openSqlite(join(dataDir, 'assay.db'))
}

// Counts come as bigint, which pg hands over as text; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a pool; every unit of work is a transaction of its own. */
function openPostgres(connectionString: string): Store {
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
