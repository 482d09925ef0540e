import type { ChiSquareTest } from '../math/chi-square-p.ts'
import { equalFrequenciesTest } from '../math/equal-frequencies-test.ts'
import { effectiveCounts } from './effective-counts.ts'
import { CLASSIFIED } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

/**
 * χ² test of "M, O, A and I are equally frequent" (Pearson 1900), 3 degrees of freedom: do the
 * answers tell anything at all? Under case weights from effective counts.
 *
 * Undefined where none of the four occurs. Example: 95, 123, 45, 33 give 72.49.
 */
export function equalCategoriesTest(tally: KanoTally): ChiSquareTest | undefined {
  return equalFrequenciesTest(effectiveCounts(tally, CLASSIFIED))
}
