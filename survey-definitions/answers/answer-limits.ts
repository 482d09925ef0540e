import { type Issues, issue, OK } from './answer-problem.ts'

/** No answer may be longer, whatever the author allows. */
export const MAX_TEXT_LENGTH = 10_000
/** Nor have more rows or panels. */
export const MAX_ROWS = 200
/** Nor nest more deeply: panels in panels, with rows, choices and comments in them. */
export const MAX_DEPTH = 24

export function isText(value: unknown, longest: number): Issues {
  if (typeof value !== 'string') return issue('wrongType')
  return value.length > longest ? issue('tooLong', { max: longest }) : OK
}
