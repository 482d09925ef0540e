import type { Moments } from '#analysis'

/** Moments of n complete rows with the given correlations, all means 1 and deviations 1 on 0–2. */
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
    scales: indicators.map(() => ({ min: 0, max: 2 })),
    weight: n,
    weightSquared: n,
    answered: indicators.map(() => n),
    pairWeights: square(n),
    sums: square(n),
    products: correlations.flat().map(correlation => correlation * (n - 1) + n),
  }
}
