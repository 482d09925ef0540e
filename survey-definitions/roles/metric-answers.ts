import type { Answers } from '../answered-value.ts'
import { roleColumn } from './role-column.ts'
import type { BoundRole } from './roles-of.ts'

/**
 * The answers to a short metric, for the analysis' `netPromoterCounts`, `topBoxShare` and
 * `customerEffort`; undefined where the questionnaire does not ask for it.
 */
export function metricAnswers(
  roles: readonly BoundRole[],
  metric: 'nps' | 'csat' | 'ces',
  respondents: readonly Answers[],
): Float64Array | undefined {
  const bound = roles.find(({ role }) => role === metric)
  return bound && roleColumn(bound, respondents)
}
