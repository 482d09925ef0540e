export { categoryStrength, totalStrength } from './category-strength.ts'
export { classifyPair } from './classify-pair.ts'
export {
  CONTINUOUS_CUT,
  type ContinuousOptions,
  type ContinuousPoint,
  continuousPoint,
} from './continuous-point.ts'
export { categoryOf, type EvaluationTable } from './evaluation-table.ts'
export { type FongTest, fongTest } from './fong-test.ts'
export { ALPHA_CUT, type FuzzyKano, type FuzzyOptions, fuzzyKano } from './fuzzy-kano.ts'
export { type ImportanceWeightInput, importanceWeights } from './importance-weights.ts'
export {
  type ByCategory,
  byCategory,
  CLASSIFIED,
  KANO_CATEGORIES,
  type KanoCategory,
  sumOver,
} from './kano-category.ts'
export { type KanoColumns, type PairColumns, readKanoColumns } from './kano-columns.ts'
export {
  type Adjusted,
  type DriftInput,
  type DriftOptions,
  type KanoDrift,
  kanoDrift,
  type WorseChange,
} from './kano-drift.ts'
export { checkFeatures, type KanoFeature } from './kano-feature.ts'
export { type KanoOptions, type KanoSettings, kanoSettings } from './kano-options.ts'
export { IMPORTANCE_SCALE, isKanoAnswer, type KanoAnswer, type KanoPair } from './kano-pair.ts'
export { type KanoRowsOptions, kanoPairsFromRows } from './kano-pairs-from-rows.ts'
export {
  type KanoQuadrant,
  kanoQuadrant,
  type QuadrantCut,
  quadrantCut,
} from './kano-quadrant.ts'
export { type KanoFeatureReport, type KanoReport, kanoReport } from './kano-report.ts'
export {
  type KanoReason,
  type KanoVerdict,
  kanoVerdict,
  type VerdictOptions,
} from './kano-verdict.ts'
export {
  type ClassCandidate,
  ENTROPY_WANTED,
  type LatentClasses,
  latentClasses,
} from './latent-classes.ts'
export { LEADING_ALPHA, type LeadingTest, leadingTest } from './leading-test.ts'
export { type ModeProbabilityOptions, modeProbabilities } from './mode-probabilities.ts'
export { adjustedImprovementRatio, type QfdInput, qfdWeight } from './qfd-results.ts'
export {
  type Coefficient,
  type SatisfactionCoefficients,
  satisfactionCoefficients,
} from './satisfaction-coefficients.ts'
export {
  type SatisfactionCurve,
  satisfactionAt,
  satisfactionCurve,
} from './satisfaction-curve.ts'
export { SUSPICIOUS, type SuspiciousShare, suspiciousShare } from './suspicious-share.ts'
