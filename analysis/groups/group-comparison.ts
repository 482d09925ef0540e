import type { Finding } from '../finding.ts'

/** What a comparison of groups found, as plain data: pair by pair. */
export interface GroupComparison<Name extends string = string> {
  readonly permutations: number
  readonly resamples: number
  readonly seed: number
  readonly level: number
  readonly pairs: readonly PairOfGroups<Name>[]
  readonly findings: readonly Finding[]
}

/** Differences are the first group's value minus the second's. */
export interface PairOfGroups<Name extends string = string> {
  readonly groups: readonly [string, string]
  readonly n: readonly [number, number]
  /** Permutations without a solution: left out. */
  readonly failed: number
  readonly paths: readonly (GroupDifference & {
    readonly from: Name
    readonly to: Name
    /** PLS-MGA: P(first ≤ second), its two-sided p, and that after Holm over paths and pairs. */
    readonly multiGroup?: {
      readonly oneSided: number
      readonly p: number
      readonly pAdjusted: number
    }
  })[]
  /** Absent where a weight is negative in a group, so that it has no index. */
  readonly indices: readonly (GroupDifference & { readonly construct: Name })[]
  /** MICOM by construct. */
  readonly invariance: readonly ConstructInvariance<Name>[]
  /** The weakest of the constructs'. */
  readonly verdict: Invariance
  /** Indices may be compared with partial invariance at least. */
  readonly levelsComparable: boolean
}

export interface GroupDifference {
  readonly first: number
  readonly second: number
  readonly difference: number
  /** Permutation test, two-sided. */
  readonly p: number
  /** After Holm over the paths, or the indices, of all pairs. */
  readonly pAdjusted: number
}

/** `partial`: paths and levels may be compared. `full`: the groups may be pooled as well. */
export type Invariance = 'none' | 'partial' | 'full'

/** MICOM of one construct (Henseler, Ringle & Sarstedt 2016). */
export interface ConstructInvariance<Name extends string = string> {
  readonly construct: Name
  /** Step 1 holds by design: both groups have the same questions, codes and settings. */
  readonly configural: true
  /** Step 2: correlation of the scores by either group's weights, and the quantile it must reach. */
  readonly composition: {
    readonly value: number
    readonly threshold: number
    readonly p: number
    readonly holds: boolean
  }
  /** Step 3: difference of the means of the pooled scores, in their standard deviations. */
  readonly mean: EqualityTest
  /** Step 3: logarithm of the ratio of their variances. */
  readonly variance: EqualityTest
  readonly verdict: Invariance
}

export interface EqualityTest {
  readonly value: number
  /** What chance alone gives; the two are taken for equal inside. */
  readonly interval: readonly [number, number]
  readonly p: number
  readonly holds: boolean
}
