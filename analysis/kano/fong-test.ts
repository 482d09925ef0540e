import { effectiveCounts } from './effective-counts.ts'
import { KANO_CATEGORIES, sumOver } from './kano-category.ts'
import { type KanoTally, rankCategories } from './kano-tally.ts'

/** Fong's comparison of the two leading counts. */
export interface FongTest {
  /** n₁ − n₂. */
  readonly difference: number
  /** The difference from which on it is called significant. */
  readonly limit: number
  readonly significant: boolean
}

const FONG_Z = 1.65

/**
 * Fong's test (1996), for comparison with other tools: the lead is significant if
 * n₁ − n₂ ≥ 1.65·√((n₁ + n₂)(2N − n₁ − n₂) / 2N). It treats the two counts as independent
 * proportions; as they come from one sample, their difference has the larger variance n₁ + n₂, and
 * the test finds leads that are not there. Decide by `leadingTest`. Under case weights all three
 * numbers are effective counts.
 *
 * Undefined where there is no pair.
 *
 * Example: 101 and 81 of 296 differ by 20 ≥ 18.52, significant here, while the exact p is .1588.
 */
export function fongTest(tally: KanoTally): FongTest | undefined {
  if (sumOver(tally.weights, KANO_CATEGORIES) === 0) return undefined
  const counts = effectiveCounts(tally, rankCategories(tally))
  const n = counts.reduce((sum, count) => sum + count, 0)
  const [first, second] = counts
  const difference = first - second
  const limit = FONG_Z * Math.sqrt(((first + second) * (2 * n - first - second)) / (2 * n))
  return { difference, limit, significant: difference >= limit }
}
