import type { Privacy, WaveState } from './wave.ts'

/** One fielding of a version. */
export interface WaveTable {
  readonly id: string
  readonly surveyId: string
  readonly versionId: string
  /** 1, 2, 3 … within the survey. */
  readonly number: number
  readonly name: string
  readonly state: WaveState
  readonly privacy: Privacy
  readonly linkToken: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly createdAt: string
}

declare module '../database/database.ts' {
  interface Database {
    wave: WaveTable
  }
}
