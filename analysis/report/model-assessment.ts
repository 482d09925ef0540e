import type { Collinearity } from '../assessment/collinearity.ts'
import type { ConstructPair, DistinctConstruct } from '../assessment/construct-pairs.ts'
import type { ExactFitTest } from '../assessment/exact-fit-test.ts'
import type { ExplanatoryPower } from '../assessment/explanatory-power.ts'
import type { FormativeWeights } from '../assessment/formative-weights.ts'
import type { HtmtBounds } from '../assessment/htmt-bounds.ts'
import type { MethodComparison } from '../assessment/method-comparison.ts'
import type { ModelFit } from '../assessment/model-fit.ts'
import type { Prediction } from '../assessment/prediction.ts'
import type { Mediation } from '../bootstrap/mediation.ts'
import type { RankedGain } from '../bootstrap/rank-gains.ts'
import type { FitIndices } from '../covariance/fit-indices.ts'
import type { Finding } from '../finding.ts'

/**
 * What a methodologist asks of a path model beyond its estimates, each with its verdicts. What needs
 * draws or the rows comes from the last run, as its intervals do, and is absent until there is one.
 */
export interface ModelAssessment {
  readonly validity: ValidityResult
  readonly collinearity: Collinearity
  readonly explanation: ExplanatoryPower
  readonly fit: ModelFit
  /** Of mode B blocks; absent where there are none, and until a bootstrap has run. */
  readonly formative?: FormativeWeights
  readonly drawn?: AssessmentDraws
}

export interface ValidityResult {
  readonly pairs: readonly ConstructPair[]
  readonly constructs: readonly DistinctConstruct[]
  /** Of each indicator with every construct. */
  readonly crossLoadings: readonly {
    readonly indicator: string
    readonly construct: string
    readonly loadings: Readonly<Record<string, number>>
  }[]
  readonly findings: readonly Finding[]
}

/** The parts of an assessment that cost draws or need the rows: made with a run, and stored with it. */
export interface AssessmentDraws {
  /** Rows that they were made from. */
  readonly n: number
  readonly htmtBounds?: HtmtBounds
  /** Of the saturated and of the estimated model; absent where the test does not exist. */
  readonly exactFits: readonly ExactFitTest[]
  /** Absent below ten rows, which make no ten folds. */
  readonly prediction?: Prediction
  readonly mediation: readonly Mediation[]
  /** Of the drivers that can be acted on and have a clear effect: what improving them brings. */
  readonly ranking?: readonly RankedGain[]
  /** Absent where the answers carry no covariance-based estimate. */
  readonly methods?: MethodsResult
}

/** The maximum-likelihood counterpart, and whether the conclusions depend on the method. */
export interface MethodsResult extends MethodComparison {
  readonly fit: FitIndices
  readonly converged: boolean
  /** All findings about the maximum-likelihood fit. */
  readonly fitFindings: readonly Finding[]
}
