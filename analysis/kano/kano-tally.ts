import {
  type ByCategory,
  byCategory,
  KANO_CATEGORIES,
  type KanoCategory,
  sumOver,
} from './kano-category.ts'

/** How the complete pairs of one feature fall into the categories. */
export interface KanoTally {
  /** Complete pairs, N. */
  readonly n: number
  readonly counts: ByCategory<number>
  /** Σ of the case weights in each category; equals `counts` where all weights are 1. */
  readonly weights: ByCategory<number>
  /** Σ of their squares, for effective sizes. */
  readonly weightsSquared: ByCategory<number>
}

/**
 * Counts and sums of case weights by category.
 *
 * Example: { M: [1, 1], O: [2], … } has n = 3, weights M 2 and O 2, weightsSquared M 2 and O 4.
 */
export function tallyWeights(weights: ByCategory<readonly number[]>): KanoTally {
  const counts = byCategory(category => weights[category].length)
  return {
    n: sumOver(counts, KANO_CATEGORIES),
    counts,
    weights: byCategory(category => weights[category].reduce((sum, w) => sum + w, 0)),
    weightsSquared: byCategory(category => weights[category].reduce((sum, w) => sum + w * w, 0)),
  }
}

/**
 * The tally of published counts, each pair of weight 1. Throws `RangeError` for a count that is not
 * whole and at least 0.
 */
export function tallyCounts(counts: ByCategory<number>): KanoTally {
  for (const category of KANO_CATEGORIES)
    if (!(Number.isSafeInteger(counts[category]) && counts[category] >= 0))
      throw new RangeError(`invalid count of ${category}: ${counts[category]}`)
  return {
    n: sumOver(counts, KANO_CATEGORIES),
    counts,
    weights: counts,
    weightsSquared: counts,
  }
}

/**
 * The categories by weighted frequency, most frequent first; equal ones in the order M, O, A, I, R, Q.
 * The first is the mode, and is a name only: whether it leads is for `leadingTest` to say.
 *
 * Example: M 15, O 24, A 121, I 124, R 6, Q 6 rank I, A, O, M, R, Q.
 */
export function rankCategories({ weights }: KanoTally): KanoCategory[] {
  return [...KANO_CATEGORIES].sort((a, b) => weights[b] - weights[a])
}
