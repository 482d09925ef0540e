import type { Privacy, WaveStep } from './wave.ts'

/** One fielding of a version. */
export interface WaveTable {
  readonly id: string
  readonly surveyId: string
  readonly versionId: string
  /** 1, 2, 3 … within the survey. */
  readonly number: number
  readonly name: string
  /** How far it has come; with `opensAt` and `pausedAt` it gives the state that is shown. */
  readonly state: WaveStep
  readonly privacy: Privacy
  readonly linkToken: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly createdAt: string
  /** When it opens automatically. */
  readonly opensAt: string | null
  /** When it closes automatically; from that moment on nobody is let in. */
  readonly closesAt: string | null
  /** Since when an open wave takes no new respondents. */
  readonly pausedAt: string | null
  /** How many complete responses are wanted. */
  readonly targetComplete: number | null
  /** A flag: it closes when it has them, and not one more is counted. */
  readonly closeAtTarget: number
  /** `Quota[]` as JSON; how far they are filled stands in `quotaCell`. */
  readonly quotas: string | null
  /** The schedule that has planned it, and the day that it planned it for. */
  readonly scheduleId: string | null
  readonly occurrence: string | null
}

declare module '../database/database.ts' {
  interface Database {
    wave: WaveTable
  }
}
