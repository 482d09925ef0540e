import type { Privacy } from './wave.ts'

/** Waves of a survey that repeat: when, how long, and with what. */
export interface WaveScheduleTable {
  readonly id: string
  readonly surveyId: string
  /** The version of all its waves; null takes the newest one each time. */
  readonly versionId: string | null
  readonly namePattern: string
  readonly privacy: Privacy
  /** `Recurrence` as JSON. */
  readonly recurrence: string
  /** How long each wave stays open. */
  readonly openDays: number
  readonly targetComplete: number | null
  readonly closeAtTarget: number
  /** `Quota[]` as JSON. */
  readonly quotas: string | null
  /** No wave opens before this day. */
  readonly startsOn: string
  /** The last day on which a wave may open; null goes on for good. */
  readonly endsOn: string | null
  /** Since when it plans no more waves. */
  readonly endedAt: string | null
  readonly createdAt: string
  readonly createdBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    waveSchedule: WaveScheduleTable
  }
}
