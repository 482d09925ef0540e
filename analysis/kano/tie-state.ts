import { KANO_CATEGORIES, type KanoCategory, sumOver } from './kano-category.ts'
import { type KanoTally, rankCategories } from './kano-tally.ts'

/** Default of the largest gap that counts as a near tie: 5 points in 100. */
export const TIE_GAP = 0.05

/** Sums of case weights are equal but for rounding. */
const ROUNDING = 1e-12

/** Whether one category stands out in frequency. */
export interface TieState {
  readonly state: 'none' | 'near' | 'exact'
  /** Share of the mode minus that of the runner-up, 0 to 1. */
  readonly gap: number
  /** Categories within the near-tie gap of the mode, the mode first; that alone where there is no tie. */
  readonly categories: readonly KanoCategory[]
}

/**
 * Is there a near tie for the mode? Shares are weighted, of all complete pairs; a gap of exactly
 * `largestGap` is a near tie. The gap is a convention (5 and 6 points are in use), not a test: see
 * `leadingTest`.
 *
 * Undefined where there is no pair. Example: A 121 and I 124 of 296 are a near tie, gap .0101.
 */
export function tieState(tally: KanoTally, largestGap = TIE_GAP): TieState | undefined {
  const total = sumOver(tally.weights, KANO_CATEGORIES)
  if (total === 0) return undefined
  const ranked = rankCategories(tally)
  const [mode, second] = ranked
  const gapTo = (category: KanoCategory) => (tally.weights[mode] - tally.weights[category]) / total
  const gap = gapTo(second)
  return {
    state: gap <= ROUNDING ? 'exact' : gap <= largestGap + ROUNDING ? 'near' : 'none',
    gap,
    categories: ranked.filter(
      category =>
        category === mode ||
        (tally.weights[category] > 0 && gapTo(category) <= largestGap + ROUNDING),
    ),
  }
}
