import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'

export interface PoolOptions {
  /** The export that a thread is loaded by. */
  readonly name: string
  readonly maxThreads: number
  /** Threads end after so long without work, and give their memory back; without it they stay. */
  readonly idleTimeout?: number
  readonly niceIncrement?: number
  /** For threads of one piece of work, which are destroyed with it. */
  readonly workerData?: unknown
  readonly resourceLimits?: Piscina['options']['resourceLimits']
}

/**
 * Worker threads that are started when they are first needed and serve one task after another.
 * `worker` is written `new URL('./….ts', import.meta.url)`, by which the bundle finds its program.
 */
export function workerPool(worker: URL, options: PoolOptions): Piscina {
  const pool = new Piscina({
    idleTimeout: Number.POSITIVE_INFINITY,
    ...options,
    filename: worker.href,
    minThreads: 0,
    // A thread that sleeps on a lock between two tasks would not run its timers.
    atomics: 'disabled',
    execArgv: worker.href.endsWith('.ts') ? ['--import', TSX] : ['--enable-source-maps'],
  })
  // A thread that fails outside of a task is replaced; unheard, the event would end the process.
  pool.on('error', error => process.emitWarning(error))
  return pool
}

/** Scripts that are run from the sources. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
