import { type Answers, answeredValue } from '../answered-value.ts'
import type { BoundRole } from './roles-of.ts'

/** The answers in one role, respondent by respondent; NaN where there is none. */
export function roleColumn(bound: BoundRole, respondents: readonly Answers[]): Float64Array {
  const { question, row, scale } = bound
  if (scale === undefined) return new Float64Array(respondents.length).fill(Number.NaN)
  const answerable = {
    sources: [{ question, scale, ...(row === undefined ? {} : { row }) }],
    ...{ scale, reversed: false },
  }
  return Float64Array.from(respondents, answers => answeredValue(answerable, answers) ?? Number.NaN)
}
