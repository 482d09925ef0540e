import type { Finding } from '../finding.ts'
import type { Scale } from '../sample/scale.ts'

/**
 * All that an estimate needs of a sample, and nothing of its rows: sums over pairs of indicators,
 * so samples with gaps lose nothing. Sums of disjoint samples add up (`mergeMoments`).
 *
 * Answers are counted from the low end of their scale (x − min): on whole-numbered scales every
 * sum is a whole number, hence exact whatever the order of addition, and JSON keeps it to the bit.
 *
 * The three matrices are P × P in row order; without case weights each weight is 1.
 */
export interface Moments {
  /** Rows. */
  readonly n: number
  readonly indicators: readonly string[]
  readonly scales: readonly Scale[]
  /** Σ of the case weights. */
  readonly weight: number
  /** Σ of their squares: Kish's effective n is weight² / weightSquared. */
  readonly weightSquared: number
  /** Rows that answered each indicator. */
  readonly answered: readonly number[]
  /** Rows that were asked each indicator; absent where every row was asked all of them. */
  readonly asked?: readonly number[]
  /** [i, j]: Σ w over the rows that answered both. */
  readonly pairWeights: readonly number[]
  /** [i, j]: Σ w·(xᵢ − minᵢ) over the rows that answered both. */
  readonly sums: readonly number[]
  /** [i, j]: Σ w·(xᵢ − minᵢ)(xⱼ − minⱼ) over the rows that answered both. */
  readonly products: readonly number[]
}

/** Moments for an estimate, and what a reader must know about how they came about. */
export interface CompletedMoments {
  /** Absent where the treatment gives none, for the reason that a finding states. */
  readonly moments?: Moments
  readonly findings: readonly Finding[]
}
