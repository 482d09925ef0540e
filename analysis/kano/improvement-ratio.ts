import type { KanoCategory } from './kano-category.ts'

/** Exponent 1/k of the improvement ratio: k = ½ for M, 1 for O, 2 for A. */
const EXPONENTS: Partial<Record<KanoCategory, number>> = { M: 2, O: 1, A: 0.5 }

/**
 * The improvement ratio of quality function deployment, adjusted to the Kano category:
 * IR_adj = IR₀^(1/k) with k = ½ (M), 1 (O), 2 (A), where IR₀ = satisfaction aimed at / satisfaction
 * now (Tan & Shen 2000): a must-be needs more improvement than asked for, an attractive one less.
 *
 * Undefined for I, R and Q. Throws `RangeError` unless IR₀ > 0. Example: 1.25 becomes 1.5625 (M),
 * 1.25 (O), 1.118 (A).
 */
export function adjustedImprovementRatio(
  ratio: number,
  category: KanoCategory,
): number | undefined {
  if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY))
    throw new RangeError(`invalid improvement ratio: ${ratio}`)
  const exponent = EXPONENTS[category]
  return exponent === undefined ? undefined : ratio ** exponent
}
