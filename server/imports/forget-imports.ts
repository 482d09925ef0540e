import type { Store } from '../database/database.ts'
import { deleteImport, deleteParts, unusedImportIds } from './import.queries.ts'
import type { FileKind, FileParts } from './import-kind.ts'

type Kind = Pick<FileKind, 'table' | 'parts'>

const RETENTION_DAYS = 7

/** Deletes files that were uploaded and never committed: they are full of personal data. */
export async function forgetUnusedImports(store: Store, kind: Kind, now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000).toISOString()
  for (const id of await unusedImportIds(store.read, kind.table, before))
    await forgetImport(store, kind, id)
}

export async function forgetImport(store: Store, kind: Kind, importId: string): Promise<void> {
  await forgetFile(store, kind.parts, importId)
  await store.write(trx => deleteImport(trx, kind.table, importId))
}

/** Deletes a file and what was read of it. What is deleted is overwritten, so it takes its time. */
export async function forgetFile(
  store: Store,
  parts: FileParts,
  importId: string,
  signal?: AbortSignal,
): Promise<void> {
  for (const { table, atOnce } of parts)
    while (await store.write(trx => deleteParts(trx, table, importId, atOnce)))
      signal?.throwIfAborted()
}
