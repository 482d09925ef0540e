import type { Moments } from '#analysis'

/** Moments of n complete rows with the given covariances (divisor n − 1), all answers' means 0. */
export function momentsOfCovariances(
  indicators: readonly string[],
  covariances: readonly (readonly number[])[],
  n = 200,
): Moments {
  const size = indicators.length
  const square = (value: number) => new Array<number>(size * size).fill(value)
  return {
    n,
    indicators,
    scales: indicators.map(() => ({ min: 0, max: 10 })),
    weight: n,
    weightSquared: n,
    answered: indicators.map(() => n),
    pairWeights: square(n),
    sums: square(0),
    products: covariances.flat().map(covariance => covariance * (n - 1)),
  }
}

/** A symmetric matrix from its lower triangle, row by row. */
export function fromLowerTriangle(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((_, i) => rows.map((_, j) => rows[Math.max(i, j)][Math.min(i, j)]))
}
