import { isDay } from '../customers/is-day.ts'

/** Names and words that mean the same compare equal: full-width letters, spaces, capitals. */
export function simplified(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Reads a cell by the words, each list separated by spaces, that stand for a meaning. */
export function wordReader<T>(meanings: readonly (readonly [T, string])[]) {
  const byWord = new Map(
    meanings.flatMap(([meaning, words]) => words.split(' ').map(word => [word, meaning] as const)),
  )
  return (cell: string): T | undefined => byWord.get(simplified(cell))
}

export const readFlag = wordReader([
  [true, 'yes y true 1 是 对 有'],
  [false, 'no n false 0 否 不 无'],
])

/**
 * A decimal number as people write it, as plain text: "1,200.50" is "1200.50", "41,5" is "41.5",
 * "＋７" is "7". A comma before three digits separates thousands, before one or two the decimals.
 */
export function readDecimal(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim().replace(/^\+/, '')
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : undefined
}

const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)
/** 1927 to 2173: smaller and larger numbers are not dates that a customer has. */
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
