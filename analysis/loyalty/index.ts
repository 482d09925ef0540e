export {
  type AsymmetryPerformance,
  type AsymmetryPerformanceOptions,
  asymmetryPerformance,
} from './asymmetry-performance.ts'
export { linearCurve, quadraticCurve } from './curve-forms.ts'
export { type CustomerEffort, customerEffort } from './customer-effort.ts'
export {
  type AttributeDifference,
  type DistinguishingOptions,
  distinguishingAttributes,
} from './distinguishing-attributes.ts'
export {
  type ExpectationEffect,
  type ExpectationLink,
  type ExpectationOptions,
  type ExpectationScores,
  expectationLink,
} from './expectation-link.ts'
export { type AsymmetricImpact, impactAsymmetry } from './impact-asymmetry.ts'
export { type IsotonicCurve, isotonicCurve } from './isotonic-curve.ts'
export { type LoyaltyIndex, type LoyaltyIndexInput, loyaltyIndex } from './loyalty-index.ts'
export {
  FIXED_CUTS,
  type LoyaltyCuts,
  type LoyaltyFacts,
  type LoyaltyQuadrant,
  type LoyaltyType,
  loyaltyQuadrant,
  loyaltyType,
  type MedianCuts,
  medianCuts,
} from './loyalty-type.ts'
export { type NetPromoterChange, netPromoterChange } from './net-promoter-change.ts'
export { type NetPromoterCounts, netPromoterCounts } from './net-promoter-counts.ts'
export { type NetPromoterScore, netPromoterScore } from './net-promoter-score.ts'
export { type PairedScores, pairedScores } from './paired-scores.ts'
export {
  type PenaltyReward,
  type PenaltyRewardOptions,
  penaltyReward,
} from './penalty-reward.ts'
export { GAMMA_RANGE, type PowerCurve, powerCurve } from './power-curve.ts'
export { type RisingSpline, risingBasis, risingSpline } from './rising-spline.ts'
export {
  type CurveOptions,
  type KnotVerdict,
  MIN_CASES,
  type SatisfactionLoyaltyCurve,
  satisfactionLoyaltyCurve,
} from './satisfaction-loyalty-curve.ts'
export { type SatisfactionZone, satisfactionZone } from './satisfaction-zone.ts'
export { type SmoothOptions, type SmoothPoint, smoothCurve } from './smooth-curve.ts'
export { topBoxShare } from './top-box-share.ts'
export { type TrapOptions, type TrapShare, trapShare } from './trap-share.ts'
export { walletAllocation } from './wallet-allocation.ts'
