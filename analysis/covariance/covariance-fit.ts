import type { Finding } from '../finding.ts'
import type { NamedMatrix } from '../math/named-matrix.ts'
import type { PathModel } from '../model/path-model.ts'
import type { CovarianceSettings } from './covariance-options.ts'
import type { FitIndices } from './fit-indices.ts'

/** A structure of covariances estimated by maximum likelihood, as plain data. */
export interface CovarianceFit<Name extends string = string> {
  readonly model: PathModel<Name>
  readonly settings: CovarianceSettings
  /** Rows. */
  readonly n: number
  /** What χ² and standard errors count: n, with case weights Kish's effective n. */
  readonly effectiveN: number
  readonly iterations: number
  readonly converged: boolean
  readonly loadings: readonly (CovarianceEstimate & {
    readonly construct: Name
    readonly indicator: string
  })[]
  /** Empty where the structure is 'correlations'. */
  readonly paths: readonly (CovarianceEstimate & { readonly from: Name; readonly to: Name })[]
  /** Variances and covariances of exogenous constructs, and of disturbances of the others. */
  readonly covariances: readonly (CovarianceEstimate & {
    readonly between: readonly [Name, Name]
  })[]
  /** Error variances of the indicators. */
  readonly errors: readonly (CovarianceEstimate & { readonly indicator: string })[]
  /** Of the constructs with predecessors; absent where a variance is not positive. */
  readonly rSquared: readonly { readonly construct: Name; readonly value?: number }[]
  /** That the estimate implies; absent where the variance of a construct is not positive. */
  readonly constructCorrelations?: NamedMatrix<Name, Name>
  /** Correlations of the sample minus those implied, (s − σ̂)/√(s·s): where the model misses. */
  readonly residualCorrelations: NamedMatrix
  readonly fit: FitIndices
  /** What a reader must know: non-convergence, negative variances, weak identification, misfit. */
  readonly findings: readonly Finding[]
}

/** One entry of Λ, B, Ψ or Θ. */
export interface CovarianceEstimate {
  /** In the units of the answers and of the identification. */
  readonly estimate: number
  /**
   * From the expected information. Absent where the entry is fixed, and everywhere where the
   * information is singular; so are z and p.
   */
  readonly standardError?: number
  readonly z?: number
  /** Two-sided. */
  readonly p?: number
  /**
   * With constructs and indicators of variance 1; covariances as correlations, of disturbances
   * where the constructs have predecessors. Absent where a variance is not positive.
   */
  readonly standardised?: number
  /** By the delta method. Absent where the model leaves no choice, as for a single indicator. */
  readonly standardisedError?: number
}
