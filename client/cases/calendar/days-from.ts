const DAY = 24 * 60 * 60 * 1000
/** No holiday lasts longer; whoever writes more has mistaken a year. */
const LONGEST = 60

/** Every day from the first to the last, as "2027-01-01"; none where they are not in this order. */
export function daysFrom(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1
  if (!(count >= 1 && count <= LONGEST)) return []
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
