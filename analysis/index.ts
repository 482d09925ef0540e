export { assess } from './assessment/assess.ts'
export type { Assessment, ConstructAssessment } from './assessment/assessment.ts'
export { type Collinearity, collinearity } from './assessment/collinearity.ts'
export {
  type ConfirmatoryTetrads,
  confirmatoryTetrads,
  type TetradOptions,
} from './assessment/confirmatory-tetrads.ts'
export {
  type DiscriminantValidity,
  discriminantValidity,
} from './assessment/discriminant-validity.ts'
export {
  type ExactFitOptions,
  type ExactFitTest,
  exactFitTest,
} from './assessment/exact-fit-test.ts'
export { type ExplanatoryPower, explanatoryPower } from './assessment/explanatory-power.ts'
export type { FitConventions, FitMeasures } from './assessment/fit-measures.ts'
export { type FormativeWeights, formativeWeights } from './assessment/formative-weights.ts'
export type { HtmtConvention } from './assessment/htmt.ts'
export { type HtmtBounds, type HtmtBoundsOptions, htmtBounds } from './assessment/htmt-bounds.ts'
export {
  type ComparedPath,
  type MethodComparison,
  methodComparison,
} from './assessment/method-comparison.ts'
export { type ModelFit, modelFit } from './assessment/model-fit.ts'
export { type NecessaryCondition, necessaryCondition } from './assessment/necessary-condition.ts'
export { predictOutOfSample } from './assessment/predict-out-of-sample.ts'
export type { Prediction } from './assessment/prediction.ts'
export type { PredictionOptions } from './assessment/prediction-options.ts'
export { type Redundancy, redundancy } from './assessment/redundancy.ts'
export { reliabilityFindings } from './assessment/reliability-findings.ts'
export { bootstrap } from './bootstrap/bootstrap.ts'
export { type BootstrapDraws, mergeDraws } from './bootstrap/bootstrap-draws.ts'
export { bootstrapFindings } from './bootstrap/bootstrap-findings.ts'
export type { BootstrapOptions } from './bootstrap/bootstrap-options.ts'
export { bootstrapRange } from './bootstrap/bootstrap-range.ts'
export type { Bootstrap, Uncertain } from './bootstrap/bootstrap-result.ts'
export {
  type ChosenIntervals,
  chosenIntervals,
  type IntervalMethod,
} from './bootstrap/chosen-intervals.ts'
export { type Deletions, deletionRange, deletionsOf } from './bootstrap/deletions.ts'
export { type Mediation, type MediationType, mediation } from './bootstrap/mediation.ts'
export {
  type Moderation,
  type Moderator,
  moderationRange,
  summariseModeration,
} from './bootstrap/moderation.ts'
export {
  fitRepeatedIndicators,
  type RepeatedIndicatorsFit,
} from './bootstrap/repeated-indicators.ts'
export {
  fitSecondOrder,
  type SecondOrderFit,
  type SecondOrderModel,
} from './bootstrap/second-order.ts'
export { secondOrderRange } from './bootstrap/second-order-range.ts'
export { summariseDraws } from './bootstrap/summarise-draws.ts'
export type { CovarianceEstimate, CovarianceFit } from './covariance/covariance-fit.ts'
export type { CovarianceOptions } from './covariance/covariance-options.ts'
export { fitCovariance } from './covariance/fit-covariance.ts'
export type { FitIndices } from './covariance/fit-indices.ts'
export * from './fieldwork/index.ts'
export type { Finding, FindingCode } from './finding.ts'
export * from './gaps/index.ts'
export { compareGroups } from './groups/compare-groups.ts'
export {
  findSegments,
  type SegmentOptions,
  type SegmentSearch,
  type SegmentSolution,
} from './groups/find-segments.ts'
export type { GroupComparison, PairOfGroups } from './groups/group-comparison.ts'
export type { GroupOptions } from './groups/group-options.ts'
export { type GroupSplit, groupSplits } from './groups/group-split.ts'
export { partsOf, permutationRange } from './groups/permutation-range.ts'
export {
  type PredictiveSegmentOptions,
  type PredictiveSegments,
  predictiveSegments,
} from './groups/predictive-segments.ts'
export { type SplitDraws, summariseGroups } from './groups/summarise-groups.ts'
export { type AggregateIndex, aggregateIndex, type IndexedUnit } from './indices/aggregate-index.ts'
export { type ChainDifference, chainDifference } from './indices/chain-difference.ts'
export { type Impact, impactOf } from './indices/impact-of.ts'
export {
  type ImportancePerformance,
  importancePerformance,
} from './indices/importance-performance.ts'
export { type IndexPolicies, indexPolicies } from './indices/index-policies.ts'
export { type IndexWeights, indexByWeights, indexWeights } from './indices/index-weights.ts'
export { type IndicatorImportance, indicatorImportance } from './indices/indicator-importance.ts'
export { respondentScores } from './indices/respondent-scores.ts'
export { type SatisfactionIndex, satisfactionIndex } from './indices/satisfaction-index.ts'
export * from './kano/index.ts'
export * from './loyalty/index.ts'
export { entry, type NamedMatrix } from './math/named-matrix.ts'
export { checkModel, type UncheckedModel } from './model/check-model.ts'
export { type Construct, commonFactor, composite } from './model/construct.ts'
export { describeModelProblem, ModelError, type ModelProblem } from './model/model-error.ts'
export { type PathModel, pathModel } from './model/path-model.ts'
export { type CompletionOptions, completedMoments } from './moments/completed-moments.ts'
export { mergeMoments } from './moments/merge-moments.ts'
export type { MissingTreatment } from './moments/missing-treatment.ts'
export type { CompletedMoments, Moments } from './moments/moments.ts'
export { momentsOf } from './moments/moments-of.ts'
export { selectMoments } from './moments/select-moments.ts'
export type { Expectation } from './planner/expectation.ts'
export { type ExpectedPopulation, expectedPopulation } from './planner/expected-population.ts'
export { PLANNED_SIZES, type PlanOptions } from './planner/plan-options.ts'
export { type PlanDraws, planRange } from './planner/plan-range.ts'
export { inverseSquareRoot, planSampleSize, ruleOfThumb } from './planner/plan-sample-size.ts'
export type { PlannedSize, SampleSizePlan } from './planner/sample-size-plan.ts'
export { summarisePlan } from './planner/summarise-plan.ts'
export { fitPls } from './pls/fit-pls.ts'
export type { PlsFit } from './pls/pls-fit.ts'
export type { PlsOptions } from './pls/pls-options.ts'
export { totalEffect } from './pls/total-effect.ts'
export { type AskedPart, askedPart } from './report/asked-part.ts'
export { comparedMethods } from './report/compared-methods.ts'
export { ENGINE } from './report/engine.ts'
export { type EstimablePart, estimablePart } from './report/estimable-part.ts'
export { FINDING_WORDS, findingText } from './report/finding-text.ts'
export { indexChange } from './report/index-change.ts'
export type * from './report/index-report.ts'
export { type IndexReportInput, indexReport } from './report/make-index-report.ts'
export type * from './report/model-assessment.ts'
export { sampleFindings } from './report/sample-findings.ts'
export { askedAbout, isAskedAbout } from './sample/asked-about.ts'
export {
  answerAt,
  type Column,
  fitsByte,
  MISSING,
  NOT_ASKED,
  NOT_ASKED_NUMBER,
} from './sample/column.ts'
export { concatSamples } from './sample/concat-samples.ts'
export { decodeSample } from './sample/decode-sample.ts'
export { encodeSample } from './sample/encode-sample.ts'
export type { MeasuredConstructs } from './sample/measured-constructs.ts'
export { packedSample } from './sample/packed-sample.ts'
export { answersOf, type Sample } from './sample/sample.ts'
export { type AnswerRow, type SampleOptions, sampleOf } from './sample/sample-of.ts'
export type { Scale } from './sample/scale.ts'
export { selectIndicators } from './sample/select-indicators.ts'
export { completeCases, selectRows } from './sample/select-rows.ts'
export { MAX_MISSING_SHARE, sparseRows, withoutSparse } from './sample/sparse-rows.ts'
export { isWithoutGaps, withoutGaps } from './sample/without-gaps.ts'
