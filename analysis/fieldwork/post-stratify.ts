import { caseWeightsOf } from '../math/case-weights.ts'
import {
  checkCategories,
  targetShares,
  type WeightingTargets,
  withMeanOne,
} from './weighting-targets.ts'

/**
 * Post-stratification weights w_h = (N_h/N) / (n_h/n) (Holt & Smith 1979), mean 1: the strata get the
 * shares that they have in the population. With base (design) weights, these are multiplied by
 * (N_h/N) / (their share in stratum h).
 *
 * `strata` gives each respondent's stratum. Throws `RangeError` naming a stratum with a target and no
 * respondents, or with respondents and no target; and for a respondent without one.
 *
 * Example: 60 women and 40 men, half and half in the population: .8333 and 1.25.
 */
export function postStratify(
  strata: readonly string[],
  targets: WeightingTargets,
  baseWeights?: ArrayLike<number>,
): Float64Array {
  const weights = caseWeightsOf(strata.length, baseWeights)
  const shares = targetShares('the strata', targets)
  checkCategories('the strata', strata, weights, shares)
  const sums = new Map<string, number>()
  strata.forEach((stratum, row) => {
    sums.set(stratum, (sums.get(stratum) ?? 0) + weights[row])
  })
  return withMeanOne(
    weights.map((weight, row) => {
      const share = shares.get(strata[row])
      const sum = sums.get(strata[row])
      return weight === 0 || share === undefined || sum === undefined ? 0 : (weight * share) / sum
    }),
  )
}
