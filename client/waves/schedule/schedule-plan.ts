import type { Answer, api } from '../../api.ts'
import { draftsOf, type QuotaDraft, type QuotaQuestion, quotasOf } from '../quota-draft.ts'

export type Schedule = Answer<(typeof api.surveys)[':surveyId']['wave-schedules']['$get']>[number]

/** A schedule as it is being typed, with one value for each field. */
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
  /** Empty goes on for good. */
  readonly endsOn: string
  readonly openDays: number
  readonly targetComplete: number | ''
  readonly closeAtTarget: boolean
  /** Empty for the newest each time. */
  readonly versionId: string
  readonly quotas: readonly QuotaDraft[]
}

export const NTHS = [1, 2, 3, 4, 'last'] as const
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const LAST_DATE = 28

/** Every quarter on its first Monday: what most programmes want. */
export const newPlan = (namePattern: string, today: string): SchedulePlan => ({
  namePattern,
  privacy: 'anonymous',
  every: 'quarter',
  kind: 'weekday',
  date: '1',
  nth: '1',
  weekday: '1',
  month: '1',
  at: '09:00',
  startsOn: today,
  endsOn: '',
  openDays: 14,
  targetComplete: '',
  closeAtTarget: false,
  versionId: '',
  quotas: [],
})

/** An existing schedule as the fields of the form. */
export function planOfSchedule(
  schedule: Schedule,
  questions: readonly QuotaQuestion[],
): SchedulePlan {
  const { recurrence, endsOn, targetComplete, versionId, quotas } = schedule
  const fresh = newPlan(schedule.namePattern, schedule.startsOn)
  return {
    ...fresh,
    privacy: schedule.privacy,
    every: recurrence.every,
    at: recurrence.at,
    ...(recurrence.every === 'week'
      ? { weekday: String(recurrence.weekday) }
      : dayFields(recurrence.day)),
    ...('month' in recurrence && { month: String(recurrence.month) }),
    endsOn: endsOn ?? '',
    openDays: schedule.openDays,
    targetComplete: targetComplete ?? '',
    closeAtTarget: schedule.closeAtTarget,
    versionId: versionId ?? '',
    quotas: draftsOf(quotas, questions),
  }
}

function dayFields(day: Extract<Schedule['recurrence'], { every: 'month' }>['day']) {
  return 'date' in day
    ? { kind: 'date' as const, date: String(day.date) }
    : { kind: 'weekday' as const, nth: String(day.nth), weekday: String(day.weekday) }
}

/** The recurrence that the fields describe. */
export function recurrenceOf(plan: SchedulePlan) {
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
  const { namePattern, privacy, startsOn, endsOn, openDays, targetComplete, versionId } = plan
  return {
    namePattern,
    privacy,
    recurrence: recurrenceOf(plan),
    startsOn,
    endsOn: endsOn || null,
    openDays,
    versionId: versionId || null,
    targetComplete: targetComplete || null,
    closeAtTarget: plan.closeAtTarget && targetComplete !== '',
    quotas: quotasOf(plan.quotas),
  }
}
