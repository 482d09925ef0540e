import type { Scale } from './scale.ts'

/**
 * One indicator's answers. A byte a row where every answer is min + a whole number below 255: the
 * byte is answer − min, and `MISSING` where there is none. Else the answers themselves, and NaN.
 */
export type Column = Uint8Array | Float64Array

/** The byte of a missing answer. */
export const MISSING = 255

/** Can any whole-numbered answer on this scale be kept in a byte? */
export function fitsByte({ min, max }: Scale): boolean {
  return Number.isInteger(min) && max - min < MISSING
}

/** The answer of one row on the indicator's own scale; NaN where missing. */
export function answerAt(column: Column, scale: Scale, row: number): number {
  const cell = column[row]
  if (column instanceof Float64Array) return cell
  return cell === MISSING ? Number.NaN : scale.min + cell
}

export function isMissing(column: Column, row: number): boolean {
  return column instanceof Uint8Array ? column[row] === MISSING : Number.isNaN(column[row])
}
