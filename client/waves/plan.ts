import { Temporal } from 'temporal-polyfill'
import type { Wave } from '../ui/wave.ts'
import { draftsOf, type QuotaDraft, type QuotaQuestion, quotasOf } from './quota-draft.ts'

/** A wave's plan as it is edited. */
export interface WavePlan {
  readonly name: string
  readonly versionId: string
  readonly privacy: Wave['privacy']
  /** As the organisation's clocks show it; empty for never. */
  readonly opensAt: string
  readonly closesAt: string
  readonly targetComplete: number | ''
  readonly closeAtTarget: boolean
  readonly quotas: readonly QuotaDraft[]
}

/** A part of a plan as it is typed. */
export interface PlanPart {
  readonly plan: WavePlan
  readonly set: (change: Partial<WavePlan>) => void
  /** Nothing has opened yet. */
  readonly isPlanned: boolean
}

export function planOf(wave: Wave, questions: readonly QuotaQuestion[]): WavePlan {
  const { name, versionId, privacy, closeAtTarget, timeZone } = wave
  return {
    name,
    versionId,
    privacy,
    opensAt: wallTimeIn(wave.opensAt, timeZone),
    closesAt: wallTimeIn(wave.closesAt, timeZone),
    targetComplete: wave.targetComplete ?? '',
    closeAtTarget,
    quotas: draftsOf(wave.quotas, questions),
  }
}

/** What a field for day and time shows, by the clocks of the zone: "2026-11-22T09:30". */
function wallTimeIn(iso: string | null, timeZone: string): string {
  if (iso === null) return ''
  const time = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return time.toString({ smallestUnit: 'minute' })
}

/** Only what has been changed is sent: what is fixed is never touched. */
export function changeOf(before: WavePlan, after: WavePlan) {
  const { name, versionId, privacy, opensAt, closesAt, targetComplete, closeAtTarget } = after
  const quotas = quotasOf(after.quotas)
  const isChanged = (field: Exclude<keyof WavePlan, 'quotas'>) => before[field] !== after[field]
  return {
    ...(isChanged('name') && { name }),
    ...(isChanged('versionId') && { versionId }),
    ...(isChanged('privacy') && { privacy }),
    ...(isChanged('opensAt') && { opensAt: opensAt || null }),
    ...(isChanged('closesAt') && { closesAt: closesAt || null }),
    ...(isChanged('targetComplete') && { targetComplete: targetComplete || null }),
    ...(isChanged('closeAtTarget') && { closeAtTarget }),
    ...(JSON.stringify(quotas) !== JSON.stringify(quotasOf(before.quotas)) && { quotas }),
  }
}
