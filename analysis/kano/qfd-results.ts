import type { FeatureResult } from './feature-result.ts'
import type { KanoCategory } from './kano-category.ts'
import type { KanoFeature } from './kano-feature.ts'

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

/** One customer requirement of a house of quality. */
export interface QfdInput {
  readonly category: KanoCategory
  /** Importance to the customer, in whatever unit all features share. */
  readonly importance: number
  /** IR₀: satisfaction aimed at, divided by satisfaction now. */
  readonly improvementRatio: number
  /** How well it can be sold: 1, 1.2 or 1.5 by convention. @default 1 */
  readonly salesPoint?: number
}

/**
 * Raw weight of a requirement: importance · IR_adj · sales point (Tan & Shen 2000). Undefined for I,
 * R and Q. Throws `RangeError` for an importance or sales point that is not positive.
 *
 * Example: a must-be of importance 8 with IR₀ 1.25 and sales point 1.2 weighs 8 · 1.5625 · 1.2 = 15.
 */
export function qfdWeight({
  category,
  importance,
  improvementRatio,
  salesPoint = 1,
}: QfdInput): number | undefined {
  if (!(importance > 0)) throw new RangeError(`invalid importance: ${importance}`)
  if (!(salesPoint > 0)) throw new RangeError(`invalid sales point: ${salesPoint}`)
  const adjusted = adjustedImprovementRatio(improvementRatio, category)
  return adjusted === undefined ? undefined : importance * adjusted * salesPoint
}

/** A feature in the house of quality. */
export interface QfdResult {
  readonly adjustedRatio: number
  readonly weight: number
  /** Of the weights of all features that have one. */
  readonly share: number
}

/**
 * QFD weights of the features that have an improvement ratio, a stated importance and a category M,
 * O or A by Berger's rule; undefined for the others. `results` are those of `features`, in order.
 *
 * Example: must-be, importance 9, IR₀ 1.25, sales point 1.2 weighs 16.875.
 */
export function qfdResults(
  features: readonly KanoFeature[],
  results: readonly FeatureResult[],
): (QfdResult | undefined)[] {
  const weighed = results.map(({ rule, importance }, j) => {
    const { qfd } = features[j]
    if (!qfd || !rule || !importance) return undefined
    const { improvementRatio, salesPoint } = qfd
    const { category } = rule
    const adjustedRatio = adjustedImprovementRatio(improvementRatio, category)
    const weight = qfdWeight({
      category,
      importance: importance.mean,
      improvementRatio,
      salesPoint,
    })
    return adjustedRatio === undefined || weight === undefined
      ? undefined
      : { adjustedRatio, weight }
  })
  const total = weighed.reduce((sum, each) => sum + (each?.weight ?? 0), 0)
  return weighed.map(each => each && { ...each, share: each.weight / total })
}
