/** What clocks in a place show, as "2026-11-22T09:30": without zone, to the minute. */
export type WallTime = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Whether it is such a text and its day is one of the calendar. */
export function isWallTime(text: string): boolean {
  return SHAPE.test(text) && asIfUtc(text)?.toISOString().slice(0, 16) === text
}

/** What clocks in the zone show at a moment. */
export function wallTimeAt(timeZone: string, moment: Date): WallTime {
  const at = moment.getTime()
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16)
}

/**
 * The moment at which clocks in the zone show this. When they are put back they show an hour twice:
 * the first counts. When they are put forward they leave one out: what would have stood in it comes
 * as much later (as in RFC 5545 and Temporal's "compatible").
 */
export function momentOf(timeZone: string, wallTime: WallTime): Date {
  const shown = asIfUtc(wallTime)?.getTime()
  if (shown === undefined) throw new RangeError(`not a wall time: ${wallTime}`)
  // No zone changes its clocks twice within two days.
  const before = shown - offsetAt(timeZone, shown - DAY)
  const after = shown - offsetAt(timeZone, shown + DAY)
  const fits = [before, after].filter(at => at + offsetAt(timeZone, at) === shown)
  return new Date(fits.length > 0 ? Math.min(...fits) : before)
}

/** The same time of day, days later. */
export function daysLater(wallTime: WallTime, days: number): WallTime {
  const shown = asIfUtc(wallTime)
  if (!shown) throw new RangeError(`not a wall time: ${wallTime}`)
  return new Date(shown.getTime() + days * DAY).toISOString().slice(0, 16)
}

function asIfUtc(text: string): Date | undefined {
  const date = new Date(`${text}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  const format = formats.get(timeZone) ?? formatFor(timeZone)
  formats.set(timeZone, format)
  const minute = Math.floor(at / MINUTE) * MINUTE
  const parts = new Map(format.formatToParts(minute).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - minute
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}
