import { KANO_CATEGORIES, type KanoCategory } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

/**
 * The categories by weighted frequency, most frequent first; equal ones in the order M, O, A, I, R, Q.
 * The first is the mode, and is a name only: whether it leads is for `leadingTest` to say.
 *
 * Example: M 15, O 24, A 121, I 124, R 6, Q 6 rank I, A, O, M, R, Q.
 */
export function rankCategories({ weights }: KanoTally): KanoCategory[] {
  return [...KANO_CATEGORIES].sort((a, b) => weights[b] - weights[a])
}
