import { equalSplitP } from '../math/equal-split-p.ts'
import { effectiveCounts } from './effective-counts.ts'
import type { KanoCategory } from './kano-category.ts'
import { type KanoTally, rankCategories } from './kano-tally.ts'

/** Default level: two-sided 10 %, the point that Fong's 1.65 stands for. */
export const LEADING_ALPHA = 0.1

/** Does the most frequent category lead the second? */
export interface LeadingTest {
  readonly first: KanoCategory
  readonly second: KanoCategory
  /** Exact binomial, two-sided. */
  readonly p: number
  readonly alpha: number
  readonly significant: boolean
}

/**
 * Exact binomial test of the two leading counts: under "both are equally frequent" the first is
 * Bin(n₁ + n₂, ½), since the two come from one multinomial sample. Under case weights from effective
 * counts of the two. The pair is chosen by the data, so p is about these two alone; P(mode) beside
 * it is about all.
 *
 * Undefined where there is no pair. Throws `RangeError` unless 0 < alpha < 1.
 *
 * Example: O 123 and M 95 have p = .0672, significant at .10; M 101 and I 81 have p = .1588.
 */
export function leadingTest(tally: KanoTally, alpha = LEADING_ALPHA): LeadingTest | undefined {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid alpha: ${alpha}`)
  const [first, second] = rankCategories(tally)
  const [larger, smaller] = effectiveCounts(tally, [first, second])
  if (larger === 0) return undefined
  const p = equalSplitP(larger, smaller)
  return { first, second, p, alpha, significant: p <= alpha }
}
