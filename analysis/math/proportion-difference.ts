import { twoSidedP } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'
import { pooledProportionsZ } from './pooled-proportions-z.ts'

/** A share and the cases it stands on: an effective n where they are weighted. */
export interface ShareOf {
  readonly share: number
  readonly effectiveN: number
}

export interface ProportionDifference {
  /** Later minus earlier. */
  readonly difference: number
  /** Of the difference, unpooled. */
  readonly standardError: number
  readonly interval: readonly [number, number]
  /** Of "both are equal", with the pooled variance; absent where all or nobody belongs. */
  readonly z?: number
  /** Two-sided. */
  readonly p?: number
}

/**
 * Difference of two independent shares: the pooled variance for the test, the unpooled one for the
 * interval (Fleiss 1981), effective n where cases are weighted.
 *
 * Undefined where one side has no cases.
 *
 * Example: 60 of 200, then 115 of 200: .275 [.182, .368], z 5.543.
 */
export function proportionDifference(
  earlier: ShareOf,
  later: ShareOf,
  level = 0.95,
): ProportionDifference | undefined {
  if (!(earlier.effectiveN > 0 && later.effectiveN > 0)) return undefined
  const difference = later.share - earlier.share
  const standardError = Math.sqrt(varianceOf(earlier) + varianceOf(later))
  const reach = normalQuantile((1 + level) / 2) * standardError
  const z = pooledProportionsZ(
    earlier.share * earlier.effectiveN,
    earlier.effectiveN,
    later.share * later.effectiveN,
    later.effectiveN,
  )
  return {
    difference,
    standardError,
    interval: [difference - reach, difference + reach],
    ...(z !== undefined && { z, p: twoSidedP(z) }),
  }
}

const varianceOf = ({ share, effectiveN }: ShareOf) => (share * (1 - share)) / effectiveN
