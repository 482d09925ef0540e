import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import {
  finishJob,
  type Job,
  type JobEnd,
  leaseJob,
  releaseJob,
  renewLease,
} from './job.queries.ts'
import {
  JOB_KINDS,
  JOB_LANES,
  type JobHandlers,
  type JobKind,
  type JobLane,
  type JobProgress,
  LANE_NAMES,
} from './job-kinds.ts'

const LEASE_MS = 30_000
const HEARTBEAT_MS = 500
const POLL_MS = 250
/** A job that keeps taking its process down is given up. */
const MAX_ATTEMPTS = 5

export interface JobRunner {
  /** Asks the running jobs to stop where they can go on later, and waits for them. */
  readonly stop: () => Promise<void>
}

interface JobRunnerOptions {
  readonly store: Store
  readonly handlers: JobHandlers
  readonly clock: () => Date
  readonly log: Logger
}

/**
 * Works through the job table, in each lane one job at a time. Several processes may do so on one
 * PostgreSQL: a job belongs to the process that holds its lease, and to another when that one falls silent.
 */
export function runJobs(options: JobRunnerOptions): JobRunner {
  const { store, clock, log } = options
  const stopping = new AbortController()

  async function loop(lane: JobLane): Promise<void> {
    const kinds = JOB_LANES[lane]
    while (!stopping.signal.aborted) {
      try {
        const job = await store.write(trx =>
          leaseJob(trx, store.dialect, { kinds, now: clock(), leaseMs: LEASE_MS }),
        )
        if (job) await runOne(job, options, stopping.signal)
        else await pause(POLL_MS, stopping.signal)
      } catch (error) {
        log.error({ err: error, lane }, 'job runner')
        await pause(POLL_MS, stopping.signal)
      }
    }
  }

  const ended = Promise.all(LANE_NAMES.map(loop))
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

async function runOne(job: Job, options: JobRunnerOptions, stopping: AbortSignal): Promise<void> {
  const { store, clock, log } = options
  if (job.attempts > MAX_ATTEMPTS) {
    await store.write(trx => finishJob(trx, job, { state: 'failed', error: 'fault' }, clock()))
    return
  }
  const cancelled = new AbortController()
  const lost = new AbortController()
  let progress = job.progress
  const heartbeat = setInterval(() => {
    store
      .write(trx => renewLease(trx, job, progress, clock(), LEASE_MS))
      .then(lease => {
        if (lease === 'cancelRequested') cancelled.abort()
        if (lease === 'lost') lost.abort()
      })
      .catch(error => log.warn({ err: error, job: job.id }, 'job heartbeat'))
  }, HEARTBEAT_MS)

  let end: JobEnd | undefined
  try {
    const result = await handle(options.handlers, job, {
      signal: AbortSignal.any([cancelled.signal, lost.signal, stopping]),
      report: share => {
        progress = Math.min(1, Math.max(0, share))
      },
    })
    end = { state: 'done', result }
  } catch (error) {
    if (cancelled.signal.aborted) end = { state: 'cancelled' }
    else if (!stopping.aborted && !lost.signal.aborted) {
      if (!(error instanceof Problem)) {
        log.error({ err: error, job: job.id, kind: job.kind }, 'job failed')
      }
      end = { state: 'failed', error: error instanceof Problem ? error.code : 'fault' }
    }
  } finally {
    clearInterval(heartbeat)
  }
  await store.write(trx => (end ? finishJob(trx, job, end, clock()) : releaseJob(trx, job)))
}

function handle(handlers: JobHandlers, job: Job, progress: JobProgress): Promise<unknown> {
  const kind = Object.keys(JOB_KINDS).find((known): known is JobKind => known === job.kind)
  if (!kind) throw new Error(`unknown job kind: ${job.kind}`)
  return callHandler(handlers, kind, JSON.parse(job.payload), progress)
}

function callHandler<K extends JobKind>(
  handlers: JobHandlers,
  kind: K,
  payload: unknown,
  progress: JobProgress,
): Promise<unknown> {
  const handler: (payload: never, progress: JobProgress) => Promise<unknown> = handlers[kind]
  return handler(JOB_KINDS[kind].parse(payload) as never, progress)
}

/** Until the time is over or somebody stops us. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => {})
}
