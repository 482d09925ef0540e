import { Cron } from 'croner'
import { daysLater, momentOf, type WallTime } from '../i18n/wall-time.ts'

/** Monday is 1, as in ISO 8601. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A day of the month: a date that every month has, its last, or the nth of a weekday. */
type MonthDay =
  | { readonly date: number | 'last' }
  | { readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: Weekday }

/** When waves repeat, as one would say it: "every quarter, from January, on the first Monday, at 9". */
export type Recurrence = { readonly at: string } & (
  | { readonly every: 'week'; readonly weekday: Weekday }
  | { readonly every: 'month'; readonly day: MonthDay }
  /** `month` is the first of a year that has an occurrence: 1 to 3, or 1 to 12. */
  | { readonly every: 'quarter' | 'year'; readonly month: number; readonly day: MonthDay }
)

/** The recurrence in the language of cron, with a field for seconds. */
function cronOf(recurrence: Recurrence): string {
  const [hour, minute] = recurrence.at.split(':').map(Number)
  const time = `0 ${minute} ${hour}`
  if (recurrence.every === 'week') return `${time} * * ${recurrence.weekday}`
  const months = monthsOf(recurrence)
  const { day } = recurrence
  return 'date' in day
    ? `${time} ${day.date === 'last' ? 'L' : day.date} ${months} *`
    : `${time} * ${months} ${day.weekday}#${day.nth === 'last' ? 'L' : day.nth}`
}

function monthsOf(recurrence: Exclude<Recurrence, { every: 'week' }>): string {
  if (recurrence.every === 'month') return '*'
  const { every, month } = recurrence
  return every === 'year' ? String(month) : [0, 3, 6, 9].map(later => month + later).join(',')
}

/**
 * The first occurrences after a time, as clocks show them. Clocks that are put forward or back change
 * none of them: that is settled when an occurrence becomes a moment.
 */
export function occurrencesAfter(
  recurrence: Recurrence,
  after: WallTime,
  count: number,
): WallTime[] {
  return new Cron(cronOf(recurrence), { timezone: 'UTC', paused: true })
    .nextRuns(count, new Date(`${after}Z`))
    .map(occurrence => occurrence.toISOString().slice(0, 16))
}

interface Recurring {
  readonly recurrence: Recurrence
  readonly startsOn: string
  /** None opens after it. */
  readonly endsOn?: string | null | undefined
  /** The day of the last one that had a wave. */
  readonly lastDay?: string | null | undefined
}

/** The occurrences that lie ahead of the clock, none before the start or after the end, none on a day that had its wave. */
export function nextOccurrences(
  { recurrence, startsOn, endsOn, lastDay }: Recurring,
  clock: WallTime,
  count: number,
): WallTime[] {
  const eveOfStart = `${daysLater(`${startsOn}T00:00`, -1).slice(0, 10)}T23:59`
  const bounds = [clock, eveOfStart, ...(lastDay ? [`${lastDay}T23:59`] : [])].sort()
  return occurrencesAfter(recurrence, bounds.at(-1) ?? clock, count).filter(
    occurrence => !endsOn || occurrence.slice(0, 10) <= endsOn,
  )
}

/**
 * When an occurrence opens and closes. It stays open for whole days by the clocks of the place, so an hour
 * more or less where they are changed in between.
 */
export function occurrenceMoments(timeZone: string, occurrence: WallTime, openDays: number) {
  return {
    opensAt: momentOf(timeZone, occurrence).toISOString(),
    closesAt: momentOf(timeZone, daysLater(occurrence, openDays)).toISOString(),
  }
}

/** "Pulse {year}-{month}" as the name of one wave; what is no part of ours stays as it is. */
export function occurrenceName(pattern: string, opensAt: WallTime, number: number): string {
  const [year = '', month = '', day = ''] = opensAt.slice(0, 10).split('-')
  const quarter = String(Math.ceil(Number(month) / 3))
  const parts = new Map(Object.entries({ year, quarter, month, day, number: String(number) }))
  return pattern.replace(/\{(\w+)\}/g, (text, name) => parts.get(name) ?? text)
}
