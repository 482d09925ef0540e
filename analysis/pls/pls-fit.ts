import type { NamedMatrix } from '../math/named-matrix.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import type { PlsSettings } from './pls-options.ts'

/** An estimated path model, as plain data. */
export interface PlsFit<Name extends string = string> {
  readonly model: PathModel<Name>
  readonly settings: PlsSettings
  /** Rows. */
  readonly n: number
  readonly iterations: number
  readonly converged: boolean
  /** In the model's order, block by block. */
  readonly indicators: readonly IndicatorFit<Name>[]
  readonly constructs: readonly ConstructFit<Name>[]
  readonly paths: readonly PathFit<Name>[]
  /** Correlation of each indicator (row) with each construct's scores (column). */
  readonly crossLoadings: NamedMatrix<string, Name>
  /** Correlations of the scores. */
  readonly scoreCorrelations: NamedMatrix<Name, Name>
  /** Correlations that the paths were estimated from: disattenuated where `consistent`. */
  readonly constructCorrelations: NamedMatrix<Name, Name>
  /** Standardised effects along all paths, from (row) to (column). */
  readonly totalEffects: NamedMatrix<Name, Name>
  /** Correlations of the indicators, gaps completed. */
  readonly indicatorCorrelations: NamedMatrix
}

export interface IndicatorFit<Name extends string = string> {
  readonly name: string
  readonly construct: Name
  /** For standardised indicators, so that the scores have variance 1. */
  readonly outerWeight: number
  readonly loading: number
  readonly mean: number
  /** Of the completed column, divisor n − 1. */
  readonly standardDeviation: number
  readonly scale: Moments['scales'][number]
  /** Rows with an answer. */
  readonly answered: number
}

export interface ConstructFit<Name extends string = string> {
  readonly name: Name
  readonly kind: 'composite' | 'commonFactor'
  readonly mode: 'A' | 'B'
  /** The scores were turned round: the sum of their loadings had been negative. */
  readonly flipped: boolean
  /** What its correlations were disattenuated by; 1 where they were not. */
  readonly reliability: number
  /** Absent for exogenous constructs. */
  readonly rSquared?: number
  /** 1 − (1 − R²)(n − 1)/(n − k − 1); absent where exogenous or n ≤ k + 1. */
  readonly rSquaredAdjusted?: number
}

export interface PathFit<Name extends string = string> {
  readonly from: Name
  readonly to: Name
  /** Standardised direct effect. */
  readonly coefficient: number
  /** Standardised effect along all paths from → to. */
  readonly totalEffect: number
}
