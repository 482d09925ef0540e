import { Temporal } from 'temporal-polyfill'

/** What clocks in a place show, as "2026-11-22T09:30": without zone, to the minute. */
export type WallTime = string

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** Whether it is such a text and its day is one of the calendar. */
export function isWallTime(text: string): boolean {
  if (!SHAPE.test(text)) return false
  try {
    return shown(Temporal.PlainDateTime.from(text)) === text
  } catch {
    return false
  }
}

/** What clocks in the zone show at a moment. */
export function wallTimeAt(timeZone: string, moment: Date): WallTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
  return shown(instant.toZonedDateTimeISO(timeZone).toPlainDateTime())
}

/**
 * The moment at which clocks in the zone show this. When they are put back they show an hour twice:
 * the first counts. When they are put forward they skip an hour: a time in it comes as much later
 * (RFC 5545, and Temporal's "compatible"). Throws `RangeError` for any other text.
 */
export function momentOf(timeZone: string, wallTime: WallTime): Date {
  const zoned = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone)
  return new Date(zoned.epochMilliseconds)
}

/** The same time of day, days later. Throws `RangeError` for what is no wall time. */
export function daysLater(wallTime: WallTime, days: number): WallTime {
  return shown(Temporal.PlainDateTime.from(wallTime).add({ days }))
}

const shown = (time: Temporal.PlainDateTime): WallTime => time.toString({ smallestUnit: 'minute' })
