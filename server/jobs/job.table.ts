export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export interface JobTable {
  readonly id: string
  readonly kind: string
  readonly payload: string
  readonly state: JobState
  readonly progress: number
  readonly result: string | null
  readonly error: string | null
  readonly attempts: number
  readonly runAt: string
  readonly leaseUntil: string | null
  /** Held while the job is waiting or running, so that the same work is not queued twice. */
  readonly uniqueKey: string | null
  readonly cancelRequested: number
  readonly createdAt: string
  readonly finishedAt: string | null
}

declare module '../database/database.ts' {
  interface Database {
    job: JobTable
  }
}
