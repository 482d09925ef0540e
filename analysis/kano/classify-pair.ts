import { categoryOf, type EvaluationTable } from './evaluation-table.ts'
import type { KanoCategory } from './kano-category.ts'
import type { KanoPair } from './kano-pair.ts'

/**
 * The category of one respondent's pair; undefined where an answer is absent, so that an incomplete
 * pair costs this feature one answer and the respondent nothing else. Throws `RangeError` for an
 * answer off 1–5.
 *
 * Example: { functional: 1, dysfunctional: 3 } is attractive.
 */
export function classifyPair(
  { functional, dysfunctional }: KanoPair,
  table: EvaluationTable = 'standard',
): KanoCategory | undefined {
  if (functional === undefined || dysfunctional === undefined) return undefined
  return categoryOf(functional, dysfunctional, table)
}
