import { categoryStrength } from './category-strength.ts'
import type { KanoTally } from './kano-tally.ts'
import { totalStrength } from './total-strength.ts'

/** Below this category strength, and from this total strength on, the class is mixed. */
export const MIXED = { categoryStrengthBelow: 0.06, totalStrengthFrom: 0.6 } as const

/**
 * Mixed class: the feature matters to most (TS ≥ 60 %), but in different ways (CS < 6 %; Lee &
 * Newcomb 1997). A reason to look for segments rather than for a winner. False where there is no
 * pair.
 *
 * Example: TS .8277 and CS .0203 are mixed; TS .5405 and CS .0101 are not.
 */
export function isMixed(tally: KanoTally): boolean {
  const total = totalStrength(tally)
  const category = categoryStrength(tally)
  return (
    total !== undefined &&
    category !== undefined &&
    category < MIXED.categoryStrengthBelow &&
    total >= MIXED.totalStrengthFrom
  )
}
