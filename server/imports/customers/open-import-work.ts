import type { Kysely } from 'kysely'
import { listAttributes } from '../../customers/customer-attribute.queries.ts'
import type { Database, Store } from '../../database/database.ts'
import { workerPool } from '../../jobs/worker-pool.ts'
import type { MappedImport } from '../import.queries.ts'
import { readRows } from './customer-import.queries.ts'
import { type ImportTask, type ImportWork, importWork, type RowsInWork } from './import-work.ts'

/** A smaller file is done before a thread has started. */
const SMALL_BYTES = 1024 * 1024
const MAX_HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 8 }

export interface OpenImportWork extends ImportWork {
  readonly close: () => Promise<void>
}

/**
 * Works on a small file here, on a large one in a thread of its own with bounded memory, which
 * knows the rows of its file and ends with the import.
 */
export async function openImportWork(
  { read }: Store,
  { id, source, profile, mapping, bytes }: MappedImport<'customerImport'>,
  now: Date,
  superseded?: ImportTask['superseded'],
): Promise<OpenImportWork> {
  const task: ImportTask = {
    file: JSON.parse(profile),
    mapping: JSON.parse(mapping),
    attributes: await listAttributes(read),
    source,
    importId: id,
    now,
    superseded,
  }
  if (bytes < SMALL_BYTES) return { ...importWork(task), close: async () => {} }
  const pool = workerPool(new URL('./import-thread.ts', import.meta.url), {
    name: 'read',
    workerData: task,
    maxThreads: 1,
    resourceLimits: MAX_HEAP,
  })
  return {
    read: piece => pool.run(piece, { name: 'read' }),
    open: content => pool.run(content, { name: 'open' }),
    classify: given => pool.run(given, { name: 'classify' }),
    tally: given => pool.run(given, { name: 'tally' }),
    finding: () => pool.run(undefined, { name: 'finding' }),
    prepare: given => pool.run(given, { name: 'prepare' }),
    close: () => pool.destroy(),
  }
}

export interface OpenedRows extends RowsInWork {
  readonly content: Uint8Array
}

/** The rows that a check has stored, in their order; the next are opened while some are worked on. */
export async function* rowsAhead(
  db: Kysely<Database>,
  work: ImportWork,
  importId: string,
  from: number,
): AsyncGenerator<OpenedRows> {
  const open = async (at: number): Promise<OpenedRows | undefined> => {
    const content = await readRows(db, importId, at)
    return content && { content, ...(await work.open(content)) }
  }
  let next = open(from)
  for (let at = from; ; at++) {
    const rows = await next
    if (!rows) return
    next = open(at + 1)
    // A caller that stops here does not wait for it.
    next.catch(() => {})
    yield rows
  }
}
