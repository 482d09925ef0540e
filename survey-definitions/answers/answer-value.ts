export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.values(value).every(isEmpty)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An answer that is there, not one that every object inherits. */
export function ownAnswer(answers: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}

/** Asked before anything walks through an answer: one nested without end would overflow the stack. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(inner => isDeeperThan(levels - 1, inner))
}

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
