/**
 * Standardised alpha of one block, k·r̄ / (1 + (k − 1)·r̄) from the mean correlation r̄ of its
 * indicators start … end − 1 (Cronbach 1951); 1 for a single indicator.
 *
 * Example: three indicators that all correlate .5 have .75.
 */
export function standardisedAlpha(
  correlations: ArrayLike<number>,
  size: number,
  start: number,
  end: number,
): number {
  const count = end - start
  if (count === 1) return 1
  let sum = 0
  for (let p = start; p < end; p++)
    for (let q = start; q < p; q++) sum += correlations[p * size + q]
  const mean = (2 * sum) / (count * (count - 1))
  return (count * mean) / (1 + (count - 1) * mean)
}

/**
 * Raw alpha of one block, k/(k − 1) · (1 − Σs² / s²_sum), from correlations and standard deviations
 * (Cronbach 1951); 1 for a single indicator. Lower than the standardised one where the indicators'
 * variances differ.
 */
export function rawAlpha(
  correlations: ArrayLike<number>,
  deviations: ArrayLike<number>,
  size: number,
  start: number,
  end: number,
): number {
  const count = end - start
  if (count === 1) return 1
  let own = 0
  let all = 0
  for (let p = start; p < end; p++) {
    own += deviations[p] ** 2
    for (let q = start; q < end; q++)
      all += deviations[p] * deviations[q] * correlations[p * size + q]
  }
  return (count / (count - 1)) * (1 - own / all)
}

/**
 * Composite reliability ρC = (Σλ)² / [(Σλ)² + Σ(1 − λ²)] of standardised loadings (Werts, Linn &
 * Jöreskog 1974). Example: three loadings of .8 have .8421053.
 */
export function rhoC(loadings: readonly number[]): number {
  const sum = loadings.reduce((total, loading) => total + loading, 0)
  const errors = loadings.reduce((total, loading) => total + 1 - loading ** 2, 0)
  return sum ** 2 / (sum ** 2 + errors)
}

/** AVE: the mean of the squared loadings (Fornell & Larcker 1981). Loadings of .6 and .8 have .5. */
export function averageVarianceExtracted(loadings: readonly number[]): number {
  return loadings.reduce((total, loading) => total + loading ** 2, 0) / loadings.length
}
