import type { PlannedQuota } from './check-quotas.ts'
import type { Rhythm } from './rhythm.ts'
import type { Privacy } from './wave.ts'

/** What somebody decides of waves that repeat. */
export interface ScheduleSettings {
  readonly namePattern: string
  readonly privacy: Privacy
  readonly rhythm: Rhythm
  /** The first day that a wave may open. */
  readonly startsOn: string
  readonly endsOn: string | null
  readonly openDays: number
  /** Null takes the newest version each time. */
  readonly versionId: string | null
  readonly targetComplete: number | null
  readonly closeAtTarget: boolean
  readonly quotas: readonly PlannedQuota[]
}

/** As they are stored. */
export function keptSettings({ rhythm, closeAtTarget, quotas, ...same }: ScheduleSettings) {
  return {
    ...same,
    rhythm: JSON.stringify(rhythm),
    closeAtTarget: closeAtTarget && same.targetComplete !== null ? 1 : 0,
    quotas: quotas.length > 0 ? JSON.stringify(quotas) : null,
  }
}
