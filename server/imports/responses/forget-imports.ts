import type { Store } from '../../database/database.ts'
import { deleteUnusedImports } from './import.queries.ts'

const RETENTION_DAYS = 7

/** Files that were uploaded and never committed are not kept: they are full of what people said. */
export async function forgetImports(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000)
  await store.write(trx => deleteUnusedImports(trx, before.toISOString()))
}
