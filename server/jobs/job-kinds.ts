import { z } from 'zod'

const indexOptions = z.strictObject({
  innerWeights: z.enum(['path', 'centroid', 'factorial']),
  missing: z.enum(['mean', 'listwise', 'pairwise', 'em']),
  consistent: z.boolean(),
  includePartials: z.boolean(),
  // Absent in jobs that an earlier edition has queued.
  interval: z.enum(['percentile', 'bca', 'studentised']).optional(),
  sparse: z.enum(['leftOut', 'kept']).optional(),
  flagged: z.literal('without').optional(),
  among: z.string().optional(),
})

/** Every kind of job with what it needs to know. Handlers are joined to them in `main.ts`. */
export const JOB_KINDS = {
  'check-import': z.strictObject({ importId: z.string() }),
  'commit-import': z.strictObject({ importId: z.string() }),
  'check-customer-import': z.strictObject({ importId: z.string() }),
  'commit-customer-import': z.strictObject({ importId: z.string() }),
  'count-frame': z.strictObject({ waveId: z.string() }),
  'draw-sample': z.strictObject({ waveId: z.string() }),
  'queue-mails': z.strictObject({ waveId: z.string() }),
  'settle-quality': z.strictObject({ waveId: z.string() }),
  'index-run': z.strictObject({
    waveId: z.string(),
    options: indexOptions,
    resamples: z.number().int(),
    seed: z.number().int(),
    createdBy: z.string().nullable(),
  }),
  'repeat-index-run': z.strictObject({ runId: z.string() }),
  'compare-groups': z.strictObject({
    waveId: z.string(),
    grouping: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('question'), question: z.string() }),
      z.strictObject({ by: z.literal('label'), label: z.string() }),
      z.strictObject({ by: z.literal('locale') }),
    ]),
    options: z.strictObject({
      innerWeights: z.enum(['path', 'centroid', 'factorial']),
      missing: z.enum(['mean', 'listwise']),
      consistent: z.boolean(),
      includePartials: z.boolean(),
    }),
    permutations: z.number().int(),
    resamples: z.number().int(),
    seed: z.number().int(),
    createdBy: z.string().nullable(),
  }),
} as const

export type JobKind = keyof typeof JOB_KINDS
export type JobPayload<K extends JobKind> = z.infer<(typeof JOB_KINDS)[K]>

/** How a handler speaks while it works. */
export interface JobProgress {
  /** Aborted when somebody cancels, or when the process stops. */
  readonly signal: AbortSignal
  /** 0 to 1; written at most a few times a second, however often it is called. */
  readonly report: (share: number) => void
}

/**
 * Does the work of one job; what it returns is stored as the job's result. It may be started again
 * after a crash, so it picks up from what the database says.
 */
export type JobHandlers = {
  readonly [K in JobKind]: (payload: JobPayload<K>, progress: JobProgress) => Promise<unknown>
}

/**
 * Jobs of one lane wait for each other in a process, those of different lanes do not: who imports
 * answers does not wait for the intervals of a report. A kind that is in none, as a later edition may
 * queue it, waits for a process that knows it.
 */
export const JOB_LANES = {
  import: ['check-import', 'commit-import', 'check-customer-import', 'commit-customer-import'],
  field: ['count-frame', 'draw-sample', 'queue-mails'],
  index: ['index-run', 'repeat-index-run', 'compare-groups'],
  upkeep: ['settle-quality'],
} as const satisfies Readonly<Record<string, readonly JobKind[]>>

export type JobLane = keyof typeof JOB_LANES

export const LANE_NAMES = Object.keys(JOB_LANES) as readonly JobLane[]
