import { isEmpty } from './answer-value.ts'

/** Writes a computed value; true if it is another than before. */
export function putComputed(
  answers: Record<string, unknown>,
  key: string,
  value: unknown,
): boolean {
  const result = plain(value)
  if (Object.is(answers[key], result)) return false
  if (JSON.stringify(answers[key]) === JSON.stringify(result)) return false
  if (result === undefined) delete answers[key]
  else answers[key] = result
  return true
}

/** What JSON can hold: no NaN, and a date as the day it is here, as SurveyJS stores it. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : localDay(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined
  return isEmpty(value) ? undefined : value
}

function localDay(date: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
