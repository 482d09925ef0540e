import type { CovarianceStructure } from './covariance-structure.ts'
import { type Implied, impliedCovariance } from './implied-covariance.ts'
import { inverse } from './inverse.ts'

/** Parameter values, and how far what they imply is from the sample. */
export interface Point {
  /** Of all parameters, the fixed ones too. */
  readonly values: Float64Array
  readonly implied: Implied
  /** Σ⁻¹. */
  readonly inverse: Float64Array
  /** F. */
  readonly discrepancy: number
}

/** The sample that a structure is fitted to. */
export interface Observed {
  /** S, P × P. */
  readonly covariance: Float64Array
  readonly logDeterminant: number
}

/**
 * The discrepancy of maximum likelihood (Jöreskog 1967; Bollen 1989, eq. 4.67)
 *
 *   F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − P,
 *
 * 0 where Σ = S. Undefined where the values imply a Σ that is not positive definite.
 *
 * Example: S = [1 .5; .5 1] and Σ = I have F = −ln .75 = .2876821.
 */
export function discrepancy(
  structure: CovarianceStructure,
  observed: Observed,
  values: Float64Array,
): Point | undefined {
  const size = structure.layout.indicators.length
  const implied = impliedCovariance(structure, values)
  const inverted = inverse(implied.covariance, size)
  if (!inverted) return undefined
  let trace = 0
  for (let at = 0; at < size * size; at++) trace += observed.covariance[at] * inverted.values[at]
  return {
    values,
    implied,
    inverse: inverted.values,
    discrepancy: inverted.logDeterminant + trace - observed.logDeterminant - size,
  }
}
