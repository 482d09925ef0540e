import type { Scale } from './scale.ts'

/**
 * One indicator's answers. A byte a row where every answer is min + a whole number below 254: the
 * byte is answer − min, `MISSING` where the answer is missing, `NOT_ASKED` where there was none to
 * give. Else the answers themselves, NaN where missing, and −∞ where not asked.
 *
 * Missing are values that would mean something if they were known (Little & Rubin 2019, Definition
 * 1.1). How a complaint was handled that nobody made is no such value, and nothing stands in for it.
 */
export type Column = Uint8Array | Float64Array

/** The byte of a missing answer. */
export const MISSING = 255

/** The byte where the respondent was not asked. */
export const NOT_ASKED = 254

/** The same in a column of numbers: below every scale. */
export const NOT_ASKED_NUMBER = Number.NEGATIVE_INFINITY

/**
 * Can any whole-numbered answer on this scale be kept in a byte?
 *
 * Example: 1–10 fits, 0–254 does not.
 */
export function fitsByte({ min, max }: Scale): boolean {
  return Number.isInteger(min) && max - min < NOT_ASKED
}

/**
 * The answer of one row on the indicator's own scale; NaN where there is none.
 *
 * Example: on 1–10 the byte 6 is 7; the bytes 254 and 255 are NaN.
 */
export function answerAt(column: Column, scale: Scale, row: number): number {
  const cell = column[row]
  if (column instanceof Float64Array) return cell === NOT_ASKED_NUMBER ? Number.NaN : cell
  return cell >= NOT_ASKED ? Number.NaN : scale.min + cell
}

/** Is there no answer, whether or not it was asked for? */
export function isMissing(column: Column, row: number): boolean {
  return column instanceof Uint8Array ? column[row] >= NOT_ASKED : !Number.isFinite(column[row])
}

/** Was the respondent of this row asked? */
export function isAsked(column: Column, row: number): boolean {
  return column[row] !== (column instanceof Uint8Array ? NOT_ASKED : NOT_ASKED_NUMBER)
}

/** Were all? */
export function isAskedOfAll(column: Column): boolean {
  return !column.includes(column instanceof Uint8Array ? NOT_ASKED : NOT_ASKED_NUMBER)
}

/** The column as numbers, whatever it was. */
export function numbersOf(column: Column, scale: Scale): Float64Array {
  if (column instanceof Float64Array) return column
  return Float64Array.from(column, (_, row) =>
    isAsked(column, row) ? answerAt(column, scale, row) : NOT_ASKED_NUMBER,
  )
}
