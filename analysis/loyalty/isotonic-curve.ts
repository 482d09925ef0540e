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

/**
 * The values nearest to the given ones, by weighted least squares, that never fall: neighbours that
 * violate the order are pooled into their weighted mean until none does (PAVA; Ayer et al. 1955).
 *
 * Throws `RangeError` where lengths disagree or a weight is not positive.
 *
 * Example: 10, 20, 15, 60, 55, 90 with weights 5, 5, 10, 10, 30, 5 become 10, 16.67, 16.67, 56.25,
 * 56.25, 90.
 */
export function isotonicRegression(
  values: ArrayLike<number>,
  weights: ArrayLike<number> = new Float64Array(values.length).fill(1),
): Float64Array {
  if (weights.length !== values.length)
    throw new RangeError(`${weights.length} weights for ${values.length} values`)
  const pools: { sum: number; weight: number; size: number }[] = []
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0)) throw new RangeError(`invalid weight of value ${i}: ${weights[i]}`)
    let pool = { sum: weights[i] * values[i], weight: weights[i], size: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight >= pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        size: last.size + pool.size,
      }
    }
    pools.push(pool)
  }
  const fitted = new Float64Array(values.length)
  let start = 0
  for (const { sum, weight, size } of pools) {
    fitted.fill(sum / weight, start, start + size)
    start += size
  }
  return fitted
}
