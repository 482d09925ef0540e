import type { JobKind } from './job-kinds.ts'

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
