import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import type { ShareEstimate } from '../math/share-estimate.ts'
import { topBoxShare } from './top-box-share.ts'

/** Customer effort score: "made it easy for me", 1 strongly disagree to 7 strongly agree. */
export interface CustomerEffort {
  readonly mean: MeanEstimate
  /** Share of those who agree: 5, 6 or 7. */
  readonly agree: ShareEstimate
}

const LOWEST = 1
const HIGHEST = 7
const AGREE_FROM = 5

/**
 * Customer effort score 2.0 (Dixon, Toman & DeLisi 2013): weighted mean with Student's interval, and
 * share of 5 to 7 with Wilson's. High is easy. NaN is missing.
 *
 * Undefined where nobody answered. Throws `RangeError` for an answer off 1–7.
 *
 * Example: 7, 6, 5, 2: mean 5, agree .75 [.3006, .9544].
 */
export function customerEffort(
  answers: ArrayLike<number>,
  options: MeanOptions = {},
): CustomerEffort | undefined {
  for (let row = 0; row < answers.length; row++)
    if (answers[row] < LOWEST || answers[row] > HIGHEST)
      throw new RangeError(`answer in row ${row}: ${answers[row]} is off 1 to 7`)
  const mean = meanEstimate(answers, options)
  const agree = topBoxShare(answers, AGREE_FROM, options)
  return mean && agree && { mean, agree }
}
