import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../env.ts'
import type { Store } from './database.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'

/** Opens the database that the settings name and brings its schema up to date. */
export async function openDatabase(env: Env): Promise<Store> {
  const store = env.databaseUrl ? openPostgres(env.databaseUrl) : openFile(env.dataDir)
  try {
    await migrate(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function openFile(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return openSqlite(join(dataDir, 'assay.db'))
}
