import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob, findActiveJob } from '../jobs/job.queries.ts'
import { putMapping, readImport } from './import.queries.ts'
import type { FileKind } from './import-kind.ts'

type OwnDeps = Pick<Deps, 'store' | 'clock'>

/** Maps the columns and queues the check of every row. A commit that has begun keeps its mapping. */
export function queueCheck(
  { store, clock }: OwnDeps,
  { table, checkJob, commitJob }: FileKind,
  importId: string,
  mapping: object,
): Promise<string> {
  return store.write(async trx => {
    const committing = await findActiveJob(trx, uniqueKey(commitJob, importId))
    const found = await readImport(trx, table, importId)
    if (committing !== undefined || found.state === 'committed' || found.committedRow > 0)
      throw new Problem('import-already-committed')
    await putMapping(trx, table, importId, JSON.stringify(mapping))
    return enqueue(trx, checkJob, importId, clock())
  })
}

/** Queues the commit of an import that was checked. */
export function queueCommit(
  { store, clock }: OwnDeps,
  { table, commitJob }: FileKind,
  importId: string,
): Promise<string> {
  return store.write(async trx => {
    const found = await readImport(trx, table, importId)
    if (found.state === 'committed') throw new Problem('import-already-committed')
    if (found.state !== 'checked') throw new Problem('import-not-checked')
    return enqueue(trx, commitJob, importId, clock())
  })
}

type ImportJob = FileKind['checkJob' | 'commitJob']

function enqueue(
  trx: Transaction<Database>,
  kind: ImportJob,
  importId: string,
  now: Date,
): Promise<string> {
  return enqueueJob(trx, {
    kind,
    payload: { importId },
    uniqueKey: uniqueKey(kind, importId),
    now,
  })
}

const uniqueKey = (kind: ImportJob, importId: string) => `${kind} ${importId}`
