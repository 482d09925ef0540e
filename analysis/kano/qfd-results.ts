import type { FeatureResult } from './feature-result.ts'
import { adjustedImprovementRatio } from './improvement-ratio.ts'
import type { KanoFeature } from './kano-feature.ts'
import { qfdWeight } from './qfd-weight.ts'

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
