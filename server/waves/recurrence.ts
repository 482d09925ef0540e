import { Cron } from 'croner'
import { daysLater, momentOf, type WallTime } from '../i18n/wall-time.ts'

/** Monday is 1, as in ISO 8601. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A day of the month: a date that every month has, its last, or the nth of a weekday. */
type MonthDay =
  | { readonly date: number | 'last' }
  | { readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: Weekday }

/** When waves repeat, as one would say it: "every quarter, from January, on the first Monday, at 9". */
export type Rhythm = { readonly at: string } & (
  | { readonly every: 'week'; readonly weekday: Weekday }
  | { readonly every: 'month'; readonly day: MonthDay }
  /** `month` is the first of a year that has a turn: 1 to 3, or 1 to 12. */
  | { readonly every: 'quarter' | 'year'; readonly month: number; readonly day: MonthDay }
)

/** The rhythm in the language of cron, with a field for seconds. */
function cronOf(rhythm: Rhythm): string {
  const [hour, minute] = rhythm.at.split(':').map(Number)
  const time = `0 ${minute} ${hour}`
  if (rhythm.every === 'week') return `${time} * * ${rhythm.weekday}`
  const months = monthsOf(rhythm)
  const { day } = rhythm
  return 'date' in day
    ? `${time} ${day.date === 'last' ? 'L' : day.date} ${months} *`
    : `${time} * ${months} ${day.weekday}#${day.nth === 'last' ? 'L' : day.nth}`
}

function monthsOf(rhythm: Exclude<Rhythm, { every: 'week' }>): string {
  if (rhythm.every === 'month') return '*'
  const { every, month } = rhythm
  return every === 'year' ? String(month) : [0, 3, 6, 9].map(later => month + later).join(',')
}

/**
 * The first turns after a time, as clocks show them. Clocks that are put forward or back change
 * none of them: that is settled when a turn becomes a moment.
 */
export function turnsAfter(rhythm: Rhythm, after: WallTime, count: number): WallTime[] {
  return new Cron(cronOf(rhythm), { timezone: 'UTC', paused: true })
    .nextRuns(count, new Date(`${after}Z`))
    .map(turn => turn.toISOString().slice(0, 16))
}

interface Turns {
  readonly rhythm: Rhythm
  readonly startsOn: string
  /** None opens after it. */
  readonly endsOn?: string | null | undefined
  /** The day of the last one that had a wave. */
  readonly lastDay?: string | null | undefined
}

/** The turns that lie ahead of the clock, none before the start or after the end, none on a day that had its wave. */
export function nextTurns(
  { rhythm, startsOn, endsOn, lastDay }: Turns,
  clock: WallTime,
  count: number,
): WallTime[] {
  const eveOfStart = `${daysLater(`${startsOn}T00:00`, -1).slice(0, 10)}T23:59`
  const bounds = [clock, eveOfStart, ...(lastDay ? [`${lastDay}T23:59`] : [])].sort()
  return turnsAfter(rhythm, bounds.at(-1) ?? clock, count).filter(
    turn => !endsOn || turn.slice(0, 10) <= endsOn,
  )
}

/**
 * When a turn opens and closes. It stays open for whole days by the clocks of the place, so an hour
 * more or less where they are changed in between.
 */
export function turnMoments(timeZone: string, turn: WallTime, openDays: number) {
  return {
    opensAt: momentOf(timeZone, turn).toISOString(),
    closesAt: momentOf(timeZone, daysLater(turn, openDays)).toISOString(),
  }
}

/** "Pulse {year}-{month}" as the name of one wave; what is no part of ours stays as it is. */
export function nameTurn(pattern: string, opensAt: WallTime, number: number): string {
  const [year = '', month = '', day = ''] = opensAt.slice(0, 10).split('-')
  const quarter = String(Math.ceil(Number(month) / 3))
  const parts = new Map(Object.entries({ year, quarter, month, day, number: String(number) }))
  return pattern.replace(/\{(\w+)\}/g, (text, name) => parts.get(name) ?? text)
}
