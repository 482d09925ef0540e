import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import { IMPORTANCE_SCALE, type KanoPair } from './kano-pair.ts'

/**
 * How important respondents say that a feature is: the weighted mean of the third question, from 1
 * to 9 (Berger et al. 1993), over all who answered it, whether or not their pair is complete.
 *
 * Undefined where nobody answered it. Throws `RangeError` for an importance off 1–9 or an invalid
 * level.
 *
 * Example: 9 and 5 have mean 7.
 */
export function statedImportance(
  pairs: readonly KanoPair[],
  level = 0.95,
): MeanEstimate | undefined {
  const { min, max } = IMPORTANCE_SCALE
  const answered = pairs.filter(({ importance }) => importance !== undefined)
  const values = answered.map(({ importance = Number.NaN }) => importance)
  const off = values.find(importance => !(importance >= min && importance <= max))
  if (off !== undefined) throw new RangeError(`invalid importance: ${off} is off ${min} to ${max}`)
  return meanEstimate(values, {
    caseWeights: answered.map(({ caseWeight = 1 }) => caseWeight),
    level,
  })
}

/** What a feature's weight is made from. */
export interface ImportanceWeightInput {
  /** Mean stated importance, 1 to 9. */
  readonly importance: number
  readonly better: number
  /** Negative or 0. */
  readonly worse: number
}

/**
 * Share of each feature in what is worth improving: importanceⱼ · max(Betterⱼ, |Worseⱼ|), divided by
 * its sum over the features (Matzler & Hinterhuber 1998). The shares sum to 1.
 *
 * Undefined where all products are 0. Example: importance 8 and 4 with max .5 and .75 weigh 4 : 3,
 * .5714 and .4286.
 */
export function importanceWeights(
  features: readonly ImportanceWeightInput[],
): number[] | undefined {
  const products = features.map(
    ({ importance, better, worse }) => importance * Math.max(better, Math.abs(worse)),
  )
  const total = products.reduce((sum, product) => sum + product, 0)
  return total > 0 ? products.map(product => product / total) : undefined
}
