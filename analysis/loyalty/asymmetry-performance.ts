import { meanEstimate } from '../math/mean-estimate.ts'
import type { AsymmetryClass } from './asymmetry-class.ts'
import type { PenaltyReward } from './penalty-reward.ts'

/** One bubble of the asymmetric impact–performance analysis. */
export interface AsymmetryPerformance {
  readonly attribute: string
  /** x: impact asymmetry, −1 to 1. */
  readonly asymmetry: number
  readonly asymmetryInterval?: readonly [number, number]
  /** y: mean of the attribute on 0–100 of its declared scale. */
  readonly performance: number
  readonly performanceInterval?: readonly [number, number]
  /** Bubble: range of the impact on overall satisfaction. */
  readonly impactRange: number
  readonly class: AsymmetryClass
}

export interface AsymmetryPerformanceOptions {
  /** Declared scale of the attributes. */
  readonly scale: { readonly min: number; readonly max: number }
  readonly caseWeights?: ArrayLike<number>
}

/**
 * Points of the asymmetric impact–performance analysis (Caber, Albayrak & Loiacono 2013): asymmetry
 * by performance, bubbles as large as the range of the impact. Performance is taken over all who
 * answered the attribute. Attributes without an asymmetry (both signs wrong) are left out.
 *
 * Throws `RangeError` for an attribute without answers, or a scale without extent.
 *
 * Example: mean 7.3 on 1–10 is a performance of 70.
 */
export function asymmetryPerformance(
  { attributes }: PenaltyReward,
  answers: Readonly<Record<string, ArrayLike<number>>>,
  { scale: { min, max }, caseWeights }: AsymmetryPerformanceOptions,
): AsymmetryPerformance[] {
  if (!(min < max)) throw new RangeError(`invalid scale: ${min} to ${max}`)
  const points = (value: number) => (100 * (value - min)) / (max - min)
  return attributes.flatMap(impact => {
    const { attribute, asymmetry, asymmetrySpread, impactRange } = impact
    if (asymmetry === undefined) return []
    const values = Object.hasOwn(answers, attribute) ? answers[attribute] : undefined
    const mean = values && meanEstimate(values, { caseWeights })
    if (!mean) throw new RangeError(`no answers to ${attribute}`)
    return [
      {
        attribute,
        asymmetry,
        ...(asymmetrySpread && { asymmetryInterval: asymmetrySpread.interval }),
        performance: points(mean.mean),
        ...(mean.interval && {
          performanceInterval: [points(mean.interval[0]), points(mean.interval[1])] as const,
        }),
        impactRange,
        class: impact.class,
      },
    ]
  })
}
