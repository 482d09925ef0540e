/** How one construct is measured: its indicators, and how their outer weights are estimated. */
export interface Construct {
  /** A common factor causes its indicators; a composite is made of them. */
  readonly kind: 'composite' | 'commonFactor'
  /** A: correlation weights; B: regression weights. A common factor is always mode A. */
  readonly mode: 'A' | 'B'
  readonly indicators: readonly string[]
}
