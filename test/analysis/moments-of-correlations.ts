import type { Moments } from '#analysis'

/** Moments of n complete rows with the given correlations, all means .5 and deviations 1 on 0–1. */
export function momentsOfCorrelations(
  indicators: readonly string[],
  correlations: readonly (readonly number[])[],
  n = 200,
): Moments {
  const size = indicators.length
  const square = (value: number) => new Array<number>(size * size).fill(value)
  return {
    n,
    indicators,
    scales: indicators.map(() => ({ min: 0, max: 1 })),
    weight: n,
    weightSquared: n,
    answered: indicators.map(() => n),
    pairWeights: square(n),
    sums: square(n * 0.5),
    products: correlations.flat().map(correlation => correlation * (n - 1) + n * 0.25),
  }
}
