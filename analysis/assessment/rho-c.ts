/**
 * Composite reliability ρC = (Σλ)² / [(Σλ)² + Σ(1 − λ²)] of standardised loadings (Werts, Linn &
 * Jöreskog 1974). Example: three loadings of .8 have .8421053.
 */
export function rhoC(loadings: readonly number[]): number {
  const sum = loadings.reduce((total, loading) => total + loading, 0)
  const errors = loadings.reduce((total, loading) => total + 1 - loading ** 2, 0)
  return sum ** 2 / (sum ** 2 + errors)
}
