import { KANO_CATEGORIES, sumOver } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

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
