import type { NamedDay } from './calendar.ts'
import { daysFrom, isoDay } from './days-from.ts'

/** What a list of days says; lines that no day was found in are left as they are. */
export interface ReadDays {
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
