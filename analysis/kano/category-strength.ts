import { KANO_CATEGORIES, type KanoCategory, sumOver } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

const COMPARED: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R']

/**
 * Category strength CS: share of the most frequent minus that of the second among M, O, A, I, R, of
 * all N pairs, 0 to 1 (Lee & Newcomb 1997). Weighted. Undefined where there is no pair.
 *
 * Example: A 93 and O 87 of 296 have .0203.
 */
export function categoryStrength({ weights }: KanoTally): number | undefined {
  const total = sumOver(weights, KANO_CATEGORIES)
  if (total === 0) return undefined
  const [first, second] = COMPARED.map(category => weights[category]).sort((a, b) => b - a)
  return (first - second) / total
}

/**
 * Total strength TS = (M + O + A) / N, 0 to 1: the weighted share of those whom the feature matters
 * to (Lee & Newcomb 1997). Undefined where there is no pair.
 *
 * Example: M 65, O 87, A 93 of 296 have .8277.
 */
export function totalStrength({ weights }: KanoTally): number | undefined {
  const total = sumOver(weights, KANO_CATEGORIES)
  return total === 0 ? undefined : sumOver(weights, ['M', 'O', 'A']) / total
}

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
