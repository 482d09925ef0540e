import { twoSidedP } from '../math/normal-cdf.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import type { NetPromoterScore } from './net-promoter-score.ts'

/** Difference of two independent net promoter scores, later minus earlier, as shares. */
export interface NetPromoterChange {
  readonly difference: number
  /** Of the adjusted difference, around which it lies. */
  readonly interval: readonly [number, number]
  /** Adjusted difference by its standard error. */
  readonly z: number
  /** Two-sided. */
  readonly p: number
  /** Without the adjustment; absent where all are alike in both. */
  readonly waldZ?: number
  readonly waldP?: number
}

/**
 * Test of two net promoter scores by their adjusted values, z = (a₂ − a₁) / √(SE₁² + SE₂²) (Rocks
 * 2016), beside the plain one.
 *
 * Example: 100/55/45 to 120/50/30: .175, adjusted z 2.244, Wald z 2.262, p .0237.
 */
export function netPromoterChange(
  earlier: NetPromoterScore,
  later: NetPromoterScore,
  level = 0.95,
): NetPromoterChange {
  const adjusted = later.adjusted - earlier.adjusted
  const standardError = Math.hypot(earlier.adjustedStandardError, later.adjustedStandardError)
  const reach = normalQuantile((1 + level) / 2) * standardError
  const z = adjusted / standardError
  const difference = later.score - earlier.score
  const wald = Math.hypot(earlier.standardError, later.standardError)
  return {
    difference,
    interval: [adjusted - reach, adjusted + reach],
    z,
    p: twoSidedP(z),
    ...(wald > 0 && { waldZ: difference / wald, waldP: twoSidedP(difference / wald) }),
  }
}
