import { categoryOf, type EvaluationTable } from './evaluation-table.ts'
import { type ByCategory, byCategory, type KanoCategory } from './kano-category.ts'
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

/**
 * The case weights of the complete pairs in each category, in ascending order: all that a feature's
 * statistics need, and the same whatever order the respondents come in.
 *
 * Throws `RangeError` for an answer off 1–5, or a case weight that is negative or not finite.
 *
 * Example: two indifferent pairs of weight 2 and 1 and an incomplete one give { I: [1, 2], … }.
 */
export function caseWeightsByCategory(
  pairs: readonly KanoPair[],
  table: EvaluationTable = 'standard',
): ByCategory<readonly number[]> {
  const weights = byCategory((): number[] => [])
  for (const pair of pairs) {
    const category = classifyPair(pair, table)
    if (category === undefined) continue
    const { caseWeight = 1 } = pair
    if (!(caseWeight >= 0 && caseWeight < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid case weight: ${caseWeight}`)
    weights[category].push(caseWeight)
  }
  return byCategory(category => weights[category].sort((a, b) => a - b))
}
