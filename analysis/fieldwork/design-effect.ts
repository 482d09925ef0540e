import { caseWeightsOf } from '../math/case-weights.ts'
import { effectiveSizeOf } from '../math/effective-size.ts'

/** What unequal case weights cost in precision. */
export interface DesignEffect {
  /** Cases with a positive weight. */
  readonly n: number
  /** Kish's effective n, (Σw)² / Σw². */
  readonly effectiveN: number
  /** n / n_eff = 1 + CV². */
  readonly designEffect: number
  /** Coefficient of variation of the weights, divisor n. */
  readonly variation: number
}

/**
 * Kish's design effect of weighting (1965, 1992). It is that of a mean unrelated to the weights;
 * clusters are not in it.
 *
 * Undefined where no weight is positive. Throws `RangeError` for invalid weights.
 *
 * Example: .5, .8, 1, 1.2, 1.5: n_eff 4.480287, design effect 1.116.
 */
export function designEffect(caseWeights: ArrayLike<number>): DesignEffect | undefined {
  const weights = caseWeightsOf(caseWeights.length, caseWeights).filter(weight => weight > 0)
  const n = weights.length
  if (n === 0) return undefined
  const effectiveN = effectiveSizeOf(weights)
  const effect = Math.max(1, n / effectiveN)
  return { n, effectiveN, designEffect: effect, variation: Math.sqrt(effect - 1) }
}
