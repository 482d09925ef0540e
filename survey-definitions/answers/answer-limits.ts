import { type Flaws, flaw, SOUND } from './answer-problem.ts'

/** No answer may be longer, whatever the author allows. */
export const MAX_TEXT_LENGTH = 10_000
/** Nor have more rows or panels. */
export const MAX_ROWS = 200
/** Nor nest more deeply: panels in panels, with rows, choices and comments in them. */
export const DEEPEST = 24

export function isText(value: unknown, longest: number): Flaws {
  if (typeof value !== 'string') return flaw('wrongType')
  return value.length > longest ? flaw('tooLong', { max: longest }) : SOUND
}
