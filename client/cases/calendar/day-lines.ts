import type { Answer, api } from '../../api.ts'

export type WorkingCalendar = Answer<(typeof api)['working-calendar']['$get']>

/** A day that is not what its weekday says, and what for. */
export interface NamedDay {
  readonly day: string
  readonly name: string
}

/** What a list of days says; lines that no day was found in are left as they are. */
interface ReadDays {
  readonly days: readonly NamedDay[]
  readonly unread: readonly string[]
}

const DATE = String.raw`(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?`
const LINE = new RegExp(String.raw`^${DATE}(?:\s*(?:-|–|—|~|至|到|to)\s*${DATE})?(.*)$`)

/** Reads a day a line, or a first and a last one, each with what it is for: the inverse of `dayLines`. */
export function readDayLines(text: string): ReadDays {
  const days = new Map<string, NamedDay>()
  const unread: string[] = []
  for (const line of text.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const stretch = stretchIn(line)
    if (!stretch) unread.push(line)
    for (const day of stretch?.days ?? []) days.set(day, { day, name: stretch?.name ?? '' })
  }
  return { days: inOrder([...days.values()]), unread }
}

/** Days that follow each other and are for the same stand in one line. */
export function dayLines(days: readonly NamedDay[]): string {
  const stretches: { first: string; last: string; name: string }[] = []
  for (const { day, name } of inOrder(days)) {
    const open = stretches.at(-1)
    if (open && open.name === name && daysFrom(open.last, day).length === 2) open.last = day
    else stretches.push({ first: day, last: day, name })
  }
  return stretches
    .map(({ first, last, name }) => `${first === last ? first : `${first} – ${last}`} ${name}`)
    .map(line => line.trim())
    .join('\n')
}

export const inOrder = (days: readonly NamedDay[]): NamedDay[] =>
  days.toSorted((one, other) => (one.day < other.day ? -1 : 1))

function stretchIn(line: string) {
  const [, year, month, day, lastYear, lastMonth, lastDay, rest = ''] = LINE.exec(line) ?? []
  const first = isoDay(year, month, day)
  const last = lastYear === undefined ? first : isoDay(lastYear, lastMonth, lastDay)
  const days = first && last ? daysFrom(first, last) : []
  return days.length > 0 ? { days, name: rest.replace(/^[\s,，:：]+/, '').trim() } : undefined
}

const DAY = 24 * 60 * 60 * 1000
/** No holiday lasts longer: a longer range is a mistyped year. */
const MAX_DAYS = 60

/** Every day from the first to the last, as "2027-01-01"; none where they are not in this order. */
export function daysFrom(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1
  if (!(count >= 1 && count <= MAX_DAYS)) return []
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(first) + at * DAY).toISOString().slice(0, 10),
  )
}

/** A day as ISO writes it; undefined for one that no calendar has. */
export function isoDay(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): string | undefined {
  const text = [String(year), pad(month), pad(day)].join('-')
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  return new Date(time).toISOString().slice(0, 10) === text ? text : undefined
}

const pad = (part: string | number | undefined) => String(part).padStart(2, '0')
