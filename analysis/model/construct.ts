/** How one construct is measured: its indicators, and how their outer weights are estimated. */
export interface Construct {
  /** A common factor causes its indicators; a composite is made of them. */
  readonly kind: 'composite' | 'commonFactor'
  /** A: correlation weights; B: regression weights. A common factor is always mode A. */
  readonly mode: 'A' | 'B'
  readonly indicators: readonly string[]
  /** False for what nobody can improve directly (expectations): no action is advised on it. */
  readonly actionable?: false
}

/**
 * A construct that is a weighted sum of its indicators: mode A takes correlation weights (the
 * default), mode B regression weights.
 *
 * Example: composite(['q1', 'q2']) is { kind: 'composite', mode: 'A', indicators: ['q1', 'q2'] }.
 */
export function composite(indicators: readonly string[], mode: 'A' | 'B' = 'A'): Construct {
  return { kind: 'composite', mode, indicators }
}

/**
 * A construct that causes its indicators. Estimated in mode A; with `consistent` its correlations
 * are disattenuated by ρA (Dijkstra & Henseler 2015).
 *
 * Example: with ρA .64 and .81, a correlation of .36 between two scores is disattenuated to .36/.72 = .5.
 */
export function commonFactor(indicators: readonly string[]): Construct {
  return { kind: 'commonFactor', mode: 'A', indicators }
}
