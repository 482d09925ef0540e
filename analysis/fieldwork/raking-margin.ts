import type { WeightingTargets } from './weighting-targets.ts'

/** One variable that the weighted sample must agree on with the population. */
export interface RakingMargin {
  readonly name: string
  /** Of each respondent; undefined where unknown: then this margin leaves the weight alone. */
  readonly categories: readonly (string | undefined)[]
  readonly targets: WeightingTargets
}
