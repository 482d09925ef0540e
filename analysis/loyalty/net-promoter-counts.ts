import { caseWeightsOf } from '../math/case-weights.ts'
import { effectiveSizeOf } from '../math/effective-size.ts'

/** How many would recommend, are neutral, and would not. Need not be whole where weighted. */
export interface NetPromoterCounts {
  /** 9 and 10. */
  readonly promoters: number
  /** 7 and 8. */
  readonly passives: number
  /** 0 to 6. */
  readonly detractors: number
}

/**
 * Promoters, passives and detractors from answers on 0–10 (Reichheld 2003; NaN is missing). With
 * case weights: the weighted shares times Kish's effective n, so that intervals and tests may be
 * computed from them as from plain counts.
 *
 * Throws `RangeError` for an answer that is not a whole number from 0 to 10, or invalid weights.
 *
 * Example: 10, 9, 8, 3 count 2, 1, 1.
 */
export function netPromoterCounts(
  answers: ArrayLike<number>,
  caseWeights?: ArrayLike<number>,
): NetPromoterCounts {
  const weights = caseWeightsOf(answers.length, caseWeights)
  const sums = { promoters: 0, passives: 0, detractors: 0 }
  let total = 0
  for (let row = 0; row < weights.length; row++) {
    const answer = answers[row]
    if (Number.isNaN(answer)) {
      weights[row] = 0
      continue
    }
    if (!(Number.isInteger(answer) && answer >= 0 && answer <= 10))
      throw new RangeError(`answer in row ${row}: ${answer} is not a whole number from 0 to 10`)
    total += weights[row]
    sums[answer >= 9 ? 'promoters' : answer >= 7 ? 'passives' : 'detractors'] += weights[row]
  }
  if (total === 0) return { promoters: 0, passives: 0, detractors: 0 }
  const scale = effectiveSizeOf(weights) / total
  return {
    promoters: sums.promoters * scale,
    passives: sums.passives * scale,
    detractors: sums.detractors * scale,
  }
}
