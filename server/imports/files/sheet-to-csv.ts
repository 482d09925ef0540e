import { workerPool } from '../../jobs/worker-pool.ts'
import { type FileFault, invalidFile } from './invalid-file.ts'
import { notASheet } from './sheet-limits.ts'
import type { SheetAnswer } from './sheet-worker.ts'

const MAX_HEAP_MB = 1024

const POOL = workerPool(new URL('./sheet-worker.ts', import.meta.url), {
  name: 'sheetAsCsv',
  maxThreads: 1,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
})

/** Turns a workbook into CSV, in a thread of its own with bounded memory. */
export async function sheetToCsv(file: Uint8Array): Promise<Uint8Array> {
  try {
    const answer: SheetAnswer = await POOL.run(file)
    if ('csv' in answer) return answer.csv
    throw invalidFile(answer.details as FileFault, 'The workbook cannot be read')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw notASheet()
    throw error
  }
}
