import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { type ImportTableName, isMapped, putOutcome, readImport } from './import.queries.ts'
import type { ImportKind } from './import-kind.ts'

/** A dry run of every row. Should the mapping change meanwhile, it starts again with the new one. */
export async function checkImport<
  T extends ImportTableName,
  Outcome extends { readonly rows: number },
  O extends string,
>(
  store: Store,
  kind: ImportKind<T, Outcome, O>,
  importId: string,
  now: Date,
  progress: JobProgress,
): Promise<Outcome> {
  for (;;) {
    const found = await readImport(store.read, kind.table, importId)
    if (!isMapped(found)) throw new Problem('not-found')
    if (found.state === 'committed') throw new Problem('import-already-committed')
    const { mapping } = found
    const outcome = await kind.dryRun(store, found, now, progress)
    const isStored =
      outcome &&
      (await store.write(trx =>
        putOutcome(trx, kind.table, importId, mapping, JSON.stringify(outcome)),
      ))
    if (isStored) return outcome
  }
}
