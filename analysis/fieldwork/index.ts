export {
  ALLOCATION_METHODS,
  type AllocatedStratum,
  type AllocationMethod,
  type AllocationOptions,
  allocateSample,
} from './allocate-sample.ts'
export { coarsenStrata, type LabelledStratum } from './coarsen-strata.ts'
export { type DesignEffect, designEffect } from './design-effect.ts'
export { type DrawnStratum, designWeights } from './design-weights.ts'
export {
  checkDispositions,
  type Dispositions,
  dispositionOfResponse,
  type ResponseCuts,
} from './dispositions.ts'
export { duplicateAnswers } from './duplicate-answers.ts'
export {
  type EstimateDifference,
  estimateDifference,
  type UncertainEstimate,
} from './estimate-difference.ts'
export { type Consistency, evenOddConsistency } from './even-odd-consistency.ts'
export { firstPhase } from './first-phase.ts'
export { invitationsNeeded } from './invitations-needed.ts'
export { largestRemainder } from './largest-remainder.ts'
export { type MahalanobisDistance, mahalanobisDistances } from './mahalanobis.ts'
export {
  type MarginOfError,
  type MarginOptions,
  marginOfError,
} from './margin-of-error.ts'
export { mayPublishGroup, type PublishingVerdict } from './may-publish-group.ts'
export { minimumDetectable } from './minimum-detectable.ts'
export { casroEligibility, type OutcomeRates, outcomeRates } from './outcome-rates.ts'
export { type PanelChange, type PanelWave, panelChange } from './panel-change.ts'
export { type Participation, participation } from './participation.ts'
export { percentOfScale } from './percent-of-scale.ts'
export {
  type ExpectedStratum,
  type PlannedSample,
  type PlannedStratum,
  planSample,
  type SamplePlanOptions,
} from './plan-sample.ts'
export { postStratify } from './post-stratify.ts'
export {
  type CarelessSignal,
  type QualityFlag,
  type QualityVerdict,
  qualityVerdict,
  type RobotSignal,
} from './quality-verdict.ts'
export { type Raking, type RakingOptions, rake } from './rake.ts'
export { type ReportingBase, reportingBase } from './reporting-base.ts'
export {
  type QualityInput,
  type QualityItem,
  type RespondentQuality,
  type ResponseQuality,
  responseQuality,
} from './response-quality.ts'
export {
  roundedSize,
  type SampleSize,
  type SampleSizeOptions,
  sampleSizeForMean,
  sampleSizeForShare,
  unlimitedSize,
} from './sample-size.ts'
export { seriesBreaks, type WaveConditions } from './series-breaks.ts'
export { type SmallGroup, smallestDerivableGroup } from './smallest-derivable-group.ts'
export {
  type AnsweredPage,
  answerVariability,
  isStraightLine,
  longestRun,
  STRAIGHT_LINE_ITEMS,
} from './straight-line.ts'
export { type Drawn, type StratifiedDraw, stratifiedDraw } from './stratified-draw.ts'
export {
  type EstimatedStratum,
  type StratifiedEstimate,
  stratifiedEstimate,
} from './stratified-estimate.ts'
export {
  type CellVerdict,
  type CountedTable,
  type SuppressedTable,
  suppressTable,
} from './suppress-table.ts'
export { type SynonymPair, synonymConsistency, synonymPairs } from './synonym-pairs.ts'
export { tooFast } from './too-fast.ts'
export {
  type WaveChange,
  type WaveChangeOptions,
  type WaveItem,
  waveChanges,
} from './wave-changes.ts'
