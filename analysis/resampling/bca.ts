import { normalCdf } from '../math/normal-cdf.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import { quantile } from './quantile.ts'

/** A bias-corrected and accelerated interval, or why there is none. */
export type Bca =
  | {
      readonly interval: readonly [number, number]
      /** z₀: how far the median of the draws stands from the estimate, in standard deviations. */
      readonly bias: number
      /** a: how fast the standard error changes with the estimate. */
      readonly acceleration: number
    }
  | { readonly reason: BcaReason }

/**
 * `draws-on-one-side`: no draw below the estimate, or all, so that z₀ is infinite.
 * `no-variation`: leaving rows out changes nothing, so that a is 0/0.
 * `failed-deletion`: without some rows there is no estimate.
 */
export type BcaReason = 'draws-on-one-side' | 'no-variation' | 'failed-deletion'

/** Deviations below this part of the estimate are rounding, not variation. */
const ROUNDING = 1e-12

/**
 * BCa interval (Efron 1987) from draws θ* and delete-one (or delete-a-group) estimates θ₍ᵢ₎:
 * z₀ = Φ⁻¹(share of draws strictly below the estimate),
 * a = Σ(θ̄ − θ₍ᵢ₎)³ / 6[Σ(θ̄ − θ₍ᵢ₎)²]^1.5, and the quantiles (type 7) of the draws at
 * Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) for z = ±1.96 at 95 %. NaN draws are left out.
 *
 * Example: with z₀ = 0 and a = 0 it is the percentile interval.
 */
export function bca(
  estimate: number,
  draws: Float64Array,
  deletions: Float64Array,
  level: number,
): Bca {
  const sorted = draws.filter(draw => !Number.isNaN(draw)).sort()
  const acceleration = accelerationOf(deletions)
  if (acceleration === undefined)
    return { reason: deletions.some(Number.isNaN) ? 'failed-deletion' : 'no-variation' }
  // A draw that equals the estimate but for rounding is not below it: means of few answers tie.
  const below = estimate - ROUNDING * Math.max(1, Math.abs(estimate))
  const bias = normalQuantile(sorted.filter(draw => draw < below).length / sorted.length)
  if (!Number.isFinite(bias)) return { reason: 'draws-on-one-side' }
  const end = (share: number) => {
    const shifted = bias + normalQuantile(share)
    return quantile(sorted, normalCdf(bias + shifted / (1 - acceleration * shifted))) ?? Number.NaN
  }
  return { interval: [end((1 - level) / 2), end((1 + level) / 2)], bias, acceleration }
}

/**
 * Skewness of the jackknife over six: the same in expectation whether single rows or groups of rows
 * are left out, because sums of independent influences keep their second and third moments.
 * Undefined where the estimates do not vary or one is NaN.
 *
 * Example: estimates 1, 2, 6 without the first, second, third row have a = −.0642.
 */
export function accelerationOf(deletions: Float64Array): number | undefined {
  const mean = deletions.reduce((sum, value) => sum + value, 0) / deletions.length
  let squares = 0
  let cubes = 0
  for (const value of deletions) {
    squares += (mean - value) ** 2
    cubes += (mean - value) ** 3
  }
  if (!(Math.sqrt(squares / deletions.length) > ROUNDING * Math.max(1, Math.abs(mean))))
    return undefined
  return cubes / (6 * squares ** 1.5)
}
