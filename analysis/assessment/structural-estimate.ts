import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'

/** What a model's implied correlations follow from, by position in the layout. */
export interface StructuralEstimate {
  /** Of each indicator on its own construct. */
  readonly loadings: ArrayLike<number>
  /** Of the constructs. */
  readonly correlations: ArrayLike<number>
  /** From × to. */
  readonly coefficients: ArrayLike<number>
  /** NaN where exogenous. */
  readonly rSquared: ArrayLike<number>
}

/** The numbers of a fit as a `Solution` has them. */
export function structuralEstimate(fit: PlsFit): StructuralEstimate {
  const { constructs } = layoutOf(fit.model)
  const coefficients = new Float64Array(constructs.length ** 2)
  for (const { from, to, coefficient } of fit.paths)
    coefficients[constructs.indexOf(from) * constructs.length + constructs.indexOf(to)] =
      coefficient
  return {
    loadings: fit.indicators.map(({ loading }) => loading),
    correlations: fit.constructCorrelations.values,
    coefficients,
    rSquared: fit.constructs.map(({ rSquared = Number.NaN }) => rSquared),
  }
}
