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
