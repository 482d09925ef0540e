import {
  checkCategories,
  type RakingMargin,
  targetShares,
  withMeanOne,
} from './weighting-targets.ts'

/** A margin by positions instead of names. */
export interface PreparedMargin {
  /** Position of each respondent's category among the targets, −1 where unknown. */
  readonly positions: Int32Array
  readonly shares: readonly number[]
}

/**
 * Checks a margin against the respondents with a positive weight. Throws `RangeError` as `rake` says.
 *
 * Example: respondents b, a, undefined and targets a, b are at 1, 0, −1.
 */
export function prepareMargin(
  { name, categories, targets }: RakingMargin,
  start: Float64Array,
): PreparedMargin {
  if (categories.length !== start.length)
    throw new RangeError(`${name} has ${categories.length} respondents instead of ${start.length}`)
  const shares = targetShares(name, targets)
  checkCategories(name, categories, start, shares)
  const order = new Map([...shares.keys()].map((category, k) => [category, k]))
  return {
    positions: Int32Array.from(categories, category =>
      category === undefined ? -1 : (order.get(category) ?? -1),
    ),
    shares: [...shares.values()],
  }
}

export interface FittedMargins {
  readonly weights: Float64Array
  readonly iterations: number
  /** Largest deviation of a weighted share from its target. */
  readonly largestError: number
}

/**
 * Iterative proportional fitting (Deming & Stephan 1940) from the weights given: margin by margin until
 * no weighted share is further from its target than `tolerance`, or the rounds are used up. Weights of
 * mean 1.
 *
 * Example: three respondents a, a, b and equal targets: .75, .75, 1.5 after one round.
 */
export function fitMargins(
  margins: readonly PreparedMargin[],
  start: Float64Array,
  tolerance: number,
  maximumIterations: number,
): FittedMargins {
  const weights = Float64Array.from(start)
  let iterations = 0
  let largestError = Number.POSITIVE_INFINITY
  while (iterations < maximumIterations && !(largestError < tolerance)) {
    iterations++
    for (const margin of margins) {
      const factors = factorsOf(margin, weights)
      for (let row = 0; row < weights.length; row++) {
        const k = margin.positions[row]
        if (k >= 0) weights[row] *= factors[k]
      }
    }
    largestError = Math.max(
      ...margins.map(margin => {
        const factors = factorsOf(margin, weights)
        return Math.max(...margin.shares.map((share, k) => Math.abs(share - share / factors[k])))
      }),
    )
  }
  return { weights: withMeanOne(weights), iterations, largestError }
}

/** Target share by present share, of each category among the respondents whose category is known. */
function factorsOf({ positions, shares }: PreparedMargin, weights: Float64Array): number[] {
  const sums = new Float64Array(shares.length)
  let total = 0
  for (let row = 0; row < weights.length; row++) {
    if (positions[row] < 0) continue
    sums[positions[row]] += weights[row]
    total += weights[row]
  }
  return shares.map((share, k) => (share * total) / sums[k])
}
