import type { Store } from '../../database/database.ts'
import { deleteStretch } from './customer-import-pieces.queries.ts'

/** A file and what was read of it; what is deleted is overwritten, which takes its time. */
export async function forgetFile(store: Store, importId: string): Promise<void> {
  for (const table of ['customerImportRows', 'customerImportPiece'] as const)
    while (await store.write(trx => deleteStretch(trx, importId, table)));
}
