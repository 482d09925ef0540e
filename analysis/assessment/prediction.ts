import type { Finding } from '../finding.ts'
import type { ErrorMeasures } from './error-measures.ts'
import type { LossDifference } from './loss-difference.ts'
import type { LinearBenchmark, PredictedFrom } from './prediction-options.ts'

/** How well the model predicts answers that it has not seen. */
export interface Prediction {
  readonly n: number
  readonly from: PredictedFrom
  readonly benchmark: LinearBenchmark
  readonly compareBy: 'rmse' | 'mae'
  readonly repetitions: number
  /** Absent where the folds were prescribed. */
  readonly seed?: number
  /** Folds, of all repetitions, whose training rows had no solution: not predicted. */
  readonly failedFolds: number
  readonly indicators: readonly PredictedIndicator[]
  /** Of all indicators with a benchmark; absent where none has, or below 100 rows. */
  readonly power?: PredictivePower
  readonly constructs: readonly PredictedConstruct[]
  /** Cross-validated predictive ability tests over all indicators. */
  readonly againstAverage?: LossDifference
  readonly againstLinear?: LossDifference
  readonly findings: readonly Finding[]
}

export interface PredictedIndicator {
  readonly construct: string
  readonly indicator: string
  readonly pls: ErrorMeasures
  /** Absent where the linear benchmark does not exist. */
  readonly linear?: ErrorMeasures
  /** Of the model's errors: where it is far from 0, compare by MAE. Absent where they do not vary. */
  readonly skewness?: number
}

export interface PredictedConstruct {
  readonly construct: string
  readonly power?: PredictivePower
  readonly againstAverage?: LossDifference
  readonly againstLinear?: LossDifference
}

/** On how many of the indicators the model predicts better than the benchmark. */
export interface PredictivePower {
  readonly better: number
  readonly of: number
  /** All high, half or more medium, fewer low, none none (Shmueli et al. 2019). */
  readonly verdict: 'high' | 'medium' | 'low' | 'none'
}
