import { isotonicRegression } from './isotonic-regression.ts'
import type { PairedScores } from './paired-scores.ts'

/** Loyalty as a function of satisfaction that never falls. */
export interface IsotonicCurve {
  /** One for each satisfaction score that occurs, ascending. */
  readonly points: readonly { readonly satisfaction: number; readonly loyalty: number }[]
  /** Part of loyalty's variance that a rising curve of any shape explains. */
  readonly rSquared: number
  /**
   * The same for a falling curve. A link that is monotone at all explains far more one way than the
   * other.
   */
  readonly rSquaredFalling: number
}

/**
 * Monotone check of the satisfaction–loyalty link: isotonic regression on the mean loyalty at each
 * satisfaction score (Ayer et al. 1955; Barlow et al. 1972), customers counting with their weights.
 *
 * Undefined where there are no pairs or loyalty does not vary.
 *
 * Example: loyalty 1, 3, 2, 4, 3, 5 at satisfaction 10, 20 … 60 becomes 1, 2.5, 2.5, 3.5, 3.5, 5.
 */
export function isotonicCurve(pairs: PairedScores): IsotonicCurve | undefined {
  const steps = meansByScore(pairs)
  const weights = steps.map(step => step.weight)
  const means = steps.map(step => step.sum / step.weight)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const mean = steps.reduce((sum, step) => sum + step.sum, 0) / weight
  const total = pairs.loyalty.reduce(
    (sum, score, row) => sum + pairs.caseWeights[row] * (score - mean) ** 2,
    0,
  )
  if (!(total > 0)) return undefined
  const explained = (fitted: ArrayLike<number>) =>
    weights.reduce((sum, each, i) => sum + each * (fitted[i] - mean) ** 2, 0) / total
  const rising = isotonicRegression(means, weights)
  return {
    points: steps.map(({ satisfaction }, i) => ({ satisfaction, loyalty: rising[i] })),
    rSquared: explained(rising),
    rSquaredFalling: explained(
      isotonicRegression(
        means.map(value => -value),
        weights,
      ).map(value => -value),
    ),
  }
}

function meansByScore({ satisfaction, loyalty, caseWeights }: PairedScores) {
  const steps: { satisfaction: number; weight: number; sum: number }[] = []
  satisfaction.forEach((score, row) => {
    const last = steps.at(-1)
    const step = last?.satisfaction === score ? last : { satisfaction: score, weight: 0, sum: 0 }
    if (step !== last) steps.push(step)
    step.weight += caseWeights[row]
    step.sum += caseWeights[row] * loyalty[row]
  })
  return steps
}
