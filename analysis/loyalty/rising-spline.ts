import { quantile } from '../resampling/quantile.ts'

/** A spline that never falls where its coefficients are not negative. */
export interface RisingSpline {
  /** Places at which pieces meet, ascending; at least two. */
  readonly breaks: readonly number[]
}

/**
 * I-splines (Ramsay 1988) with slopes that are straight between breaks at the quartiles of the values:
 * smooth enough to show curvature, stiff enough not to follow single customers. Quartiles that coincide
 * are one break.
 *
 * Undefined where the values do not vary (NaN is missing).
 *
 * Example: the values 0, 25, 50, 75, 100 are the breaks themselves.
 */
export function risingSpline(values: ArrayLike<number>): RisingSpline | undefined {
  const sorted = Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort()
  const breaks = [0, 0.25, 0.5, 0.75, 1].flatMap(share => quantile(sorted, share) ?? [])
  const distinct = [...new Set(breaks)]
  return distinct.length >= 2 ? { breaks: distinct } : undefined
}

/**
 * The basis at x, one value for each break: the integral up to x of the hat that peaks there, divided
 * by the hat's area, so each goes from 0 to 1. Beyond the last break it goes on straight with its last
 * slope, before the first it is 0.
 *
 * Example: breaks 0 and 100 at 50: .75 and .25.
 */
export function risingBasis({ breaks }: RisingSpline, x: number): number[] {
  const last = breaks[breaks.length - 1]
  return breaks.map((peak, k) => {
    const left = k > 0 ? peak - breaks[k - 1] : 0
    const right = k < breaks.length - 1 ? breaks[k + 1] - peak : 0
    const area = (left + right) / 2
    const rising = Math.min(Math.max(x - (peak - left), 0), left)
    const falling = Math.min(Math.max(x - peak, 0), right)
    const beyond = k === breaks.length - 1 ? Math.max(0, x - last) : 0
    return (
      ((left > 0 ? (rising * rising) / (2 * left) : 0) +
        (right > 0 ? falling - (falling * falling) / (2 * right) : 0) +
        beyond) /
      area
    )
  })
}
