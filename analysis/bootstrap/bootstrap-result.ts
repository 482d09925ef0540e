import type { PlsSettings } from '../pls/pls-options.ts'
import type { Bca } from '../resampling/bca.ts'
import type { Spread } from '../resampling/spread.ts'

/** A point estimate and how it varies over the resamples. */
export interface Uncertain extends Spread {
  readonly estimate: number
  /** Beside the percentile `interval`, where it was asked for. */
  readonly bca?: Bca
  /** Beside the percentile `interval`, where it was asked for and the draws have standard errors. */
  readonly studentised?: readonly [number, number]
}

/** What a bootstrap found, as plain data. */
export interface Bootstrap<Name extends string = string> {
  readonly method: 'percentile'
  readonly level: number
  /** Rows of the sample that was resampled. */
  readonly n: number
  readonly resamples: number
  /** Resamples without a solution: left out of everything here. */
  readonly failed: number
  /** Consistent resamples with a loading or correlation above 1: kept. */
  readonly inadmissible: number
  /** Absent where the draws were prescribed. */
  readonly seed?: number
  readonly generator: string
  /** What the acceleration of the BCa intervals was taken from. */
  readonly jackknife?: 'delete-one' | 'delete-a-group'
  /** Resamples of each resample behind the studentised intervals. */
  readonly innerResamples?: number
  readonly settings: PlsSettings
  readonly paths: readonly (Uncertain & Pair<Name>)[]
  readonly totalEffects: readonly (Uncertain & Pair<Name>)[]
  /** Of a 5-point rise, along all paths. */
  readonly impacts: readonly (Uncertain & Pair<Name>)[]
  /** Of a 5-point rise, by the arrow alone. */
  readonly directImpacts: readonly (Uncertain & Pair<Name>)[]
  /** The same of the consistent counterpart (`counterpartOf`); a draw without one is left out. */
  readonly counterpart: {
    readonly paths: readonly (Uncertain & Pair<Name>)[]
    readonly totalEffects: readonly (Uncertain & Pair<Name>)[]
  }
  readonly rSquared: readonly (Uncertain & { readonly construct: Name })[]
  readonly indices: readonly (Uncertain & {
    readonly construct: Name
    /** Resamples with a negative weight in the block: kept. */
    readonly negativeWeights: number
  })[]
  readonly outerWeights: readonly (Uncertain & { readonly indicator: string })[]
  readonly loadings: readonly (Uncertain & { readonly indicator: string })[]
}

export interface Pair<Name extends string = string> {
  readonly from: Name
  readonly to: Name
}
