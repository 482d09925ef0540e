/** What the estimators work on: gaps completed, indicators standardised. */
export interface Standardised {
  /** Mean of each indicator, counted from the low end of its scale. */
  readonly distances: Float64Array
  /** Standard deviation of each completed indicator, with divisor n − 1. */
  readonly deviations: Float64Array
  /** P × P in row order. */
  readonly correlations: Float64Array
}

export function emptyStandardised(size: number): Standardised {
  return {
    distances: new Float64Array(size),
    deviations: new Float64Array(size),
    correlations: new Float64Array(size * size),
  }
}
