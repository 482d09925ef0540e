/** A schedule as it is being made, with one value for each field. */
export interface SchedulePlan {
  readonly namePattern: string
  readonly privacy: 'anonymous' | 'identified'
  readonly every: 'week' | 'month' | 'quarter' | 'year'
  readonly kind: 'date' | 'weekday'
  /** '1' to '28', or 'last'. */
  readonly date: string
  readonly nth: string
  readonly weekday: string
  readonly month: string
  readonly at: string
  readonly startsOn: string
  readonly openDays: number
  readonly targetComplete: number | ''
  /** Empty for the newest each time. */
  readonly versionId: string
}

export const NTHS = [1, 2, 3, 4, 'last'] as const
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const LAST_DATE = 28

/** The rhythm that the fields describe. */
export function rhythmOf(plan: SchedulePlan) {
  const { every, at } = plan
  const weekday = WEEKDAYS.find(day => String(day) === plan.weekday) ?? 1
  if (every === 'week') return { every, weekday, at }
  const nth = NTHS.find(one => String(one) === plan.nth) ?? 1
  const date = plan.date === 'last' ? ('last' as const) : Number(plan.date)
  const day = plan.kind === 'date' ? { date } : { nth, weekday }
  if (every === 'month') return { every, day, at }
  const month = Number(plan.month)
  // The months of a quarter that can be its first are three.
  return { every, month: every === 'quarter' ? ((month - 1) % 3) + 1 : month, day, at }
}

export function scheduleOf(plan: SchedulePlan) {
  const { namePattern, privacy, startsOn, openDays, targetComplete, versionId } = plan
  return {
    namePattern,
    privacy,
    rhythm: rhythmOf(plan),
    startsOn,
    openDays,
    versionId: versionId || null,
    targetComplete: targetComplete || null,
    closeAtTarget: false,
    quotas: [],
  }
}
