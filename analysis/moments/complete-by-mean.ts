import type { Standardised } from './standardised.ts'

/** Variances below this part of the mean square are rounding, not variance. */
const ROUNDING = 1e-13

interface Sums {
  readonly weight: number
  readonly pairWeights: ArrayLike<number>
  readonly sums: ArrayLike<number>
  readonly products: ArrayLike<number>
}

/**
 * Means, standard deviations and correlations of the sample with every gap filled by the mean of
 * the indicator's answers, without making that sample: from pairwise sums,
 *
 *   c_ij = [Σxᵢxⱼ − mⱼΣxᵢ − mᵢΣxⱼ + N_ij mᵢmⱼ] / (n − 1),
 *
 * sums over the rows that answered both, mᵢ the mean of all answers to i, n all rows. It equals
 * plain completion and is positive semidefinite; dividing by N_ij − 1 would be another estimator.
 * With case weights n − 1 becomes W·(n − 1)/n.
 *
 * Fills `into` and returns the position of the first indicator without variance (or without
 * answers), −1 where all vary.
 */
export function completeByMean(n: number, of: Sums, into: Standardised): number {
  const { weight, pairWeights, sums, products } = of
  const { distances, deviations, correlations } = into
  const size = distances.length
  const divisor = (weight * (n - 1)) / n
  let constant = -1
  for (let i = size - 1; i >= 0; i--) {
    const own = i * size + i
    const mean = sums[own] / pairWeights[own]
    const square = products[own] - mean * sums[own]
    distances[i] = mean
    deviations[i] = Math.sqrt(square / divisor)
    if (!(square > ROUNDING * products[own])) {
      deviations[i] = 0
      constant = i
    }
    correlations[own] = 1
  }
  for (let i = 0; i < size; i++) {
    const mean = distances[i]
    const scale = divisor * deviations[i]
    for (let j = 0; j < i; j++) {
      const at = i * size + j
      const across = j * size + i
      const other = distances[j]
      const covariation =
        products[at] - other * sums[at] - mean * sums[across] + pairWeights[at] * mean * other
      const correlation = covariation / (scale * deviations[j])
      correlations[at] = correlation
      correlations[across] = correlation
    }
  }
  return constant
}
