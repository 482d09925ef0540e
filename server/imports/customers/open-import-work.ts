import { workerPool } from '../../jobs/worker-pool.ts'
import { type ImportTask, type ImportWork, importWork } from './import-work.ts'

/** Less than that is done before a thread has started. */
const SMALL_BYTES = 1024 * 1024
const MAX_HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 8 }

export interface OpenImportWork extends ImportWork {
  readonly close: () => Promise<void>
}

/**
 * For a small file here, for a large one in a thread of its own whose memory is bounded; it knows the
 * rows of its file and ends with the import.
 */
export function openImportWork(task: ImportTask, bytes: number): OpenImportWork {
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
