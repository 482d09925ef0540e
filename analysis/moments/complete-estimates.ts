import type { Moments } from './moments.ts'

/** Estimated means, deviations (divisor n − 1) and correlations of the indicators. */
export interface Estimates {
  /** Means, counted from the low end of the scale. */
  readonly distances: ArrayLike<number>
  readonly deviations: ArrayLike<number>
  /** P × P in row order. */
  readonly correlations: ArrayLike<number>
}

/**
 * The moments that n complete rows with the given means, deviations and correlations would have, in
 * place of those of a sample with gaps. `completeByMean` gives the estimates back.
 *
 * Example: n = 5, means 2 and 3, deviations 1 and 2, correlation .5: products 24, 34, 34, 61.
 */
export function completeEstimates(
  sample: Moments,
  { distances, deviations, correlations }: Estimates,
): Moments {
  const { n, weight } = sample
  const size = sample.indicators.length
  const divisor = (weight * (n - 1)) / n
  const square = (value: (i: number, j: number) => number) =>
    Array.from({ length: size * size }, (_, at) => value(Math.floor(at / size), at % size))
  return {
    ...sample,
    pairWeights: square(() => weight),
    sums: square(i => weight * distances[i]),
    products: square(
      (i, j) =>
        divisor * deviations[i] * deviations[j] * correlations[i * size + j] +
        weight * distances[i] * distances[j],
    ),
  }
}
