import { isDay } from '../../customers/is-day.ts'

const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, which believes in a 29 February 1900. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)
/** 1927 to 2173: smaller and larger numbers are no dates that a customer has. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 99_999

/** A day as people and Excel write it: 2024-01-06, 2024/1/6, 2024年1月6日, 20240106, 45297. */
export function readDay(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim()
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
    return new Date(EXCEL_DAY_0 + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return undefined
  const [, year = '', month = '', day = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}

/** A moment as ISO text in UTC; without a zone of its own it is local to `offset` (like +08:00). */
export function readMoment(cell: string, offset: string): string | undefined {
  const text = cell.normalize('NFKC').trim()
  const day = readDay(text)
  if (day === undefined) return undefined
  const time = /[T ](\d{1,2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (time === null && /[T ]/.test(text)) return undefined
  const [, clock = '00:00', seconds = ':00', zone = offset] = time ?? []
  const moment = new Date(`${day}T${clock.padStart(5, '0')}${seconds}${zone.toUpperCase()}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}
