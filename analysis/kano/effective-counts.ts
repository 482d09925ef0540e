import { effectiveSize } from '../math/effective-size.ts'
import { type KanoCategory, sumOver } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

/**
 * The weighted shares of some categories among themselves, times the effective size (Kish 1965) of
 * the pairs in them: the counts that tests and intervals may be computed from under case weights.
 * They are the plain counts where all weights are equal, and do not depend on the weights' unit.
 * All 0 where nothing falls into the categories.
 *
 * Example: weights [1, 1] in M and [2] in O share 2 : 2; their effective size is 16/6, so each counts
 * 1.3333.
 */
export function effectiveCounts(
  { weights, weightsSquared }: KanoTally,
  categories: readonly KanoCategory[],
): number[] {
  const weight = sumOver(weights, categories)
  if (weight === 0) return categories.map(() => 0)
  const size = effectiveSize(weight, sumOver(weightsSquared, categories))
  return categories.map(category => weights[category] * (size / weight))
}
