import { type Issues, issue, OK } from '../answer-problem.ts'

/** The texts that browsers give for their date inputs; a sort key orders each kind. */
interface DateFormat {
  readonly pattern: RegExp
  readonly code: 'badDate' | 'badTime'
  /** A bound may be a text or, computed by an expression, a Date. */
  read(end: unknown): string | undefined
}

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/

export const DATE_FORMATS = {
  date: format(CALENDAR_DAY, 10),
  'datetime-local': format(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?$/, 19),
  month: format(/^\d{4}-(0[1-9]|1[0-2])$/, 7),
  week: format(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 8),
  time: { ...format(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/, 8), code: 'badTime' },
} as const satisfies Record<string, DateFormat>

export type DateType = keyof typeof DATE_FORMATS

export function isDateType(inputType: unknown): inputType is DateType {
  return typeof inputType === 'string' && Object.hasOwn(DATE_FORMATS, inputType)
}

export function dateIssues(
  value: unknown,
  type: DateType,
  { min, max }: { readonly min?: string; readonly max?: string },
): Issues {
  const { pattern, code } = DATE_FORMATS[type]
  if (typeof value !== 'string' || !pattern.test(value) || !exists(value)) return issue(code)
  const early = min !== undefined && value < min
  const late = max !== undefined && value.slice(0, max.length) > max
  if (!early && !late) return OK
  if (min !== undefined && max !== undefined) return issue('outOfRange', { min, max })
  return early
    ? issue('belowMinimum', { min: min ?? '' })
    : issue('aboveMaximum', { max: max ?? '' })
}

/** 2026-02-30 has the form of a day but does not exist; Date would move it to March. */
function exists(value: string): boolean {
  const [day = '', time] = value.split('T')
  if (!CALENDAR_DAY.test(day)) return true
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return false
  return time === undefined || DATE_FORMATS.time.pattern.test(time.replace('Z', ''))
}

function format(pattern: RegExp, length: number): DateFormat {
  return {
    pattern,
    code: 'badDate',
    read: end => {
      const text = end instanceof Date ? local(end, length) : end
      return typeof text === 'string' && pattern.test(text) ? text : undefined
    },
  }
}

function local(date: Date, length: number): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, length)
}
