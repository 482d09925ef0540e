import { categoryOf, type EvaluationTable } from './evaluation-table.ts'
import { type ByCategory, byCategory } from './kano-category.ts'
import type { KanoAnswer } from './kano-pair.ts'

/** One respondent who split 100 % over the answers 1–5 of each question: shares that sum to 1. */
export interface FuzzyPair {
  readonly functional: readonly number[]
  readonly dysfunctional: readonly number[]
  /** 1 where absent. */
  readonly caseWeight?: number
}

const ANSWERS: readonly KanoAnswer[] = [1, 2, 3, 4, 5]
const ROUNDING = 1e-6

/**
 * How far a split pair belongs to each category: T = f·dᵀ, summed over the cells of each category of
 * the evaluation table (Lee & Huang 2009). The memberships sum to 1; a pair that puts all on one
 * answer each belongs to one category wholly.
 *
 * Throws `RangeError` unless each split has five shares from 0 that sum to 1.
 *
 * Example: f = (.6, .4, 0, 0, 0), d = (0, 0, .2, .3, .5) give A .3, O .3, I .2, M .2.
 */
export function fuzzyMembership(
  { functional, dysfunctional }: FuzzyPair,
  table: EvaluationTable = 'standard',
): ByCategory<number> {
  for (const split of [functional, dysfunctional]) checkSplit(split)
  const cells = ANSWERS.flatMap((f, i) =>
    ANSWERS.map((d, j) => ({
      category: categoryOf(f, d, table),
      share: functional[i] * dysfunctional[j],
    })),
  )
  return byCategory(category =>
    cells.reduce((sum, cell) => (cell.category === category ? sum + cell.share : sum), 0),
  )
}

function checkSplit(split: readonly number[]): void {
  const sum = split.reduce((total, share) => total + share, 0)
  if (split.length !== 5 || !split.every(share => share >= 0) || Math.abs(sum - 1) > ROUNDING)
    throw new RangeError(`invalid split over five answers: ${split.join(', ')}`)
}
