import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import { type FileFault, invalidFile } from './invalid-file.ts'
import { notASheet } from './sheet-limits.ts'
import type { SheetAnswer } from './sheet-worker.ts'

const WORKER = new URL('./sheet-worker.ts', import.meta.url).href
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const MAX_HEAP_MB = 1024

/** Reads a workbook in a thread of its own, whose memory is bounded, and answers it as CSV. */
export async function sheetToCsv(file: Uint8Array): Promise<Uint8Array> {
  const pool = new Piscina<Uint8Array, SheetAnswer>({
    filename: WORKER,
    name: 'sheetAsCsv',
    execArgv: ['--import', TSX],
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  try {
    const answer = await pool.run(file)
    if ('csv' in answer) return answer.csv
    throw invalidFile(answer.details as FileFault, 'The workbook cannot be read')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw notASheet()
    throw error
  } finally {
    await pool.destroy()
  }
}
