import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/**
 * Worker threads that all have the same data, started once and kept until the pool is destroyed;
 * `first` is what the worker is loaded by.
 */
export function workerPool(
  worker: URL,
  workerData: unknown,
  first: string,
  count: number,
): Piscina {
  return new Piscina({
    filename: worker.href,
    // Without a name piscina looks for a default export.
    name: first,
    // The worker is TypeScript as well, wherever the process was started from.
    execArgv: ['--import', TSX],
    workerData,
    minThreads: count,
    maxThreads: count,
  })
}
