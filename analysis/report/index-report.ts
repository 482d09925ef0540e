import type { IntervalMethod } from '../bootstrap/chosen-intervals.ts'
import type { Finding } from '../finding.ts'
import type { MissingTreatment } from '../moments/missing-treatment.ts'
import type { ModelAssessment } from './model-assessment.ts'

/** A number with its uncertainty. `standardError` and `interval` wait for the first bootstrap. */
export interface Estimate {
  readonly value: number
  readonly standardError?: number
  /** 95 % unless the report's `uncertainty` says otherwise. */
  readonly interval?: readonly [number, number]
  /** Two-sided, of "is zero"; for coefficients and effects only. */
  readonly p?: number
}

export interface IndicatorResult {
  readonly id: string
  readonly construct: string
  /** The declared ends, which the index is measured between. */
  readonly scale: { readonly min: number; readonly max: number }
  /** Absent where nobody has answered; likewise the deviation, and where there is one row only. */
  readonly mean?: number
  /** Of the column with its gaps completed, divisor n − 1. */
  readonly standardDeviation?: number
  /** How many were asked; absent where all were. */
  readonly asked?: number
  /** Answers that are there, and the share of those asked that is not ("don't know", refused, …). */
  readonly answered: number
  readonly missingShare: number
  /** Absent, with a finding, where the indicator does not vary or the model cannot be estimated. */
  readonly outerWeight?: number
  readonly loading?: number
  /** Its share of the index: ω = (w/s) / Σ(w/s). */
  readonly indexWeight?: number
}

export interface ConstructResult {
  readonly id: string
  readonly kind: 'composite' | 'commonFactor'
  readonly mode: 'A' | 'B'
  /** 0–100; absent with a finding where a weight is negative. A 0/1 construct is a rate in per cent. */
  readonly index?: Estimate
  /** The index by equal weights, its diagnostic twin; absent where nobody has answered. */
  readonly indexByEqualWeights?: number
  readonly isRate: boolean
  /** False for what nobody can improve directly, such as expectations; see `Construct`. */
  readonly actionable?: false
  readonly missingShare: number
  readonly rSquared?: number
  readonly rSquaredAdjusted?: number
  readonly alpha?: number
  readonly rhoA?: number
  readonly rhoC?: number
  readonly ave?: number
}

export interface PathResult {
  readonly from: string
  readonly to: string
  readonly coefficient: Estimate
  /** The same freed of measurement error (`counterpartOf`); absent until a bootstrap has run. */
  readonly counterpart?: Estimate
}

/** Effect of one construct on another along all paths. */
export interface EffectResult {
  readonly from: string
  readonly to: string
  /** Standardised total effect. */
  readonly total: Estimate
  /** The same freed of measurement error (`counterpartOf`); absent until a bootstrap has run. */
  readonly counterpart?: Estimate
  /** Change of the target's index when the driver's rises by 5 points; absent where an index is. */
  readonly impact?: Estimate
  /** The part of `impact` of the direct arrow from → to alone, where there is one. */
  readonly directImpact?: Estimate
}

/** One point of the importance–performance map of the focus construct. */
export interface DriverPoint {
  readonly construct: string
  /** Unstandardised total effect on the focus, points per point. */
  readonly importance: Estimate
  /** The standardised total effect freed of measurement error; absent until a bootstrap has run. */
  readonly counterpart?: Estimate
  /** The driver's own index. */
  readonly performance: Estimate
}

/** All that a reader needs of one sample's structural model, as one JSON document. */
export interface IndexReport {
  readonly engine: string
  readonly n: number
  /** Of `n`, those who broke off but are counted in at the reader's wish. */
  readonly partials: number
  /** Left out beside those `n`: they answered too little of what the model measures. */
  readonly sparse?: number
  /** Whom the model is about; absent where everybody was asked about everything. */
  readonly population?: Population
  readonly focus: string
  readonly options: ReportOptions
  readonly iterations: number
  readonly converged: boolean
  readonly constructs: readonly ConstructResult[]
  readonly indicators: readonly IndicatorResult[]
  readonly paths: readonly PathResult[]
  readonly effects: readonly EffectResult[]
  readonly drivers: readonly DriverPoint[]
  /** Absent where nothing could be estimated, and in runs of the first edition. */
  readonly assessment?: ModelAssessment
  readonly findings: readonly Finding[]
  /** How the intervals were made; absent until a bootstrap has run. */
  readonly uncertainty?: Uncertainty
}

/** Whom a model is about, where not everybody was asked about everything. */
export interface Population {
  /** Those who were asked about these constructs; everybody where there are none. */
  readonly about: readonly string[]
  /** Left out beside the report's `n`, because they were not. */
  readonly notAsked: number
  /** What was put to some of those `n` only, and so stands outside their model. */
  readonly outside: readonly OutsideConstruct[]
}

export interface OutsideConstruct {
  readonly id: string
  /** How many were asked about it. */
  readonly asked: number
  /** Its index among them, its indicators counting alike; absent below the minimum base. */
  readonly index?: Estimate
}

export interface ReportOptions {
  readonly innerWeights: 'path' | 'centroid' | 'factorial'
  readonly missing: MissingTreatment
  readonly consistent: boolean
  readonly includePartials: boolean
  /** Absent in runs of the first edition, whose intervals are percentile ones. */
  readonly interval?: IntervalMethod
  /**
   * What becomes of respondents who answered too little (see `sparseRows`). Absent in runs of the first
   * edition, which kept them.
   */
  readonly sparse?: 'leftOut' | 'kept'
  /**
   * Are respondents with two independent signs of careless answering left out (see `qualityVerdict`)?
   * Absent where everybody counts.
   */
  readonly flagged?: 'without'
  /** The model is about those who were asked about this construct, too; absent for the focus alone. */
  readonly among?: string
}

export interface Uncertainty {
  readonly method: IntervalMethod
  /** Figures without an interval of that method, which have the percentile one; absent for none. */
  readonly fallbacks?: number
  readonly level: number
  readonly resamples: number
  readonly failed: number
  /** Absent where the draws were prescribed. */
  readonly seed?: number
  /** The name of the random generator, so that the draws can be repeated. */
  readonly generator: string
  /** The sample size that was resampled: a live page may already have more answers than this. */
  readonly n: number
}

/** Difference of one index between two waves, later minus earlier. */
export interface IndexChange {
  readonly construct: string
  readonly earlier: Estimate
  readonly later: Estimate
  readonly difference: Estimate
  /** "no clear change" unless p < .05 after Holm's adjustment over the constructs. */
  readonly verdict: 'risen' | 'fallen' | 'noClearChange'
  readonly pAdjusted?: number
  /** Smallest difference that two samples like these show with 80 % power at 5 %. */
  readonly minimumDetectable?: number
  /** The difference by its parts; absent where the waves measured by other questions. */
  readonly chain?: { readonly weightChange: number; readonly scoreChange: number }
}

export const constructOf = (report: IndexReport, id: string): ConstructResult | undefined =>
  report.constructs.find(construct => construct.id === id)
