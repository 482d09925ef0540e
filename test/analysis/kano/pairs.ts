import fc from 'fast-check'
import {
  type ByCategory,
  KANO_CATEGORIES,
  type KanoCategory,
} from '#analysis/kano/kano-category.ts'
import type { KanoAnswer, KanoPair } from '#analysis/kano/kano-pair.ts'

/** One pair of answers that falls into each category of the standard table. */
const EXAMPLES: ByCategory<readonly [KanoAnswer, KanoAnswer]> = {
  M: [3, 5],
  O: [1, 5],
  A: [1, 3],
  I: [3, 3],
  R: [3, 1],
  Q: [1, 1],
}

/** Pairs that fall into the categories M, O, A, I, R, Q as often as the counts say. */
export function pairsOf(counts: readonly number[]): KanoPair[] {
  return KANO_CATEGORIES.flatMap((category, k) =>
    Array.from({ length: counts[k] ?? 0 }, () => pairIn(category)),
  )
}

export function pairIn(category: KanoCategory): KanoPair {
  const [functional, dysfunctional] = EXAMPLES[category]
  return { functional, dysfunctional }
}

/** Counts of M, O, A, I, R, Q by name. */
export function countsOf(counts: readonly number[]): ByCategory<number> {
  const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = counts
  return { M, O, A, I, R, Q }
}

export const anyAnswer = fc.constantFrom<KanoAnswer>(1, 2, 3, 4, 5)
export const anyPair = fc.record({ functional: anyAnswer, dysfunctional: anyAnswer })
export const anyPairs = fc.array(anyPair, { minLength: 1, maxLength: 60 })
export const anyCounts = fc.array(fc.nat(80), { minLength: 6, maxLength: 6 })

/** An answer as it may come from outside, whatever it is. */
export const unchecked = (answer: number) => answer as KanoAnswer
