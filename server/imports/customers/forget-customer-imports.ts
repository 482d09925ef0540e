import type { Store } from '../../database/database.ts'
import { deleteImport, unusedImportIds } from './customer-import.queries.ts'
import { forgetFile } from './forget-file.ts'

const RETENTION_DAYS = 7

/** Files that were uploaded and never committed are not kept: they are full of people. */
export async function forgetCustomerImports(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000).toISOString()
  for (const id of await unusedImportIds(store.read, before)) {
    await forgetFile(store, id)
    await store.write(trx => deleteImport(trx, id))
  }
}
