import type { Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob, findActiveJob } from '../jobs/job.queries.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import {
  type ImportTableName,
  isMapped,
  putMapping,
  putOutcome,
  readImport,
} from './import.queries.ts'
import type { FileKind, ImportKind } from './import-kind.ts'

/** Maps the columns and queues the check of every row. A commit that has begun keeps its mapping. */
export function queueCheck(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { table, checkJob, commitJob }: FileKind,
  importId: string,
  mapping: object,
): Promise<string> {
  return store.write(async trx => {
    const committing = await findActiveJob(trx, `${commitJob} ${importId}`)
    const found = await readImport(trx, table, importId)
    if (committing !== undefined || found.state === 'committed' || found.committedRow > 0)
      throw new Problem('import-already-committed')
    await putMapping(trx, table, importId, JSON.stringify(mapping))
    return enqueueJob(trx, {
      kind: checkJob,
      payload: { importId },
      uniqueKey: `${checkJob} ${importId}`,
      now: clock(),
    })
  })
}

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
