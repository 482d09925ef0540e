import { solveLinear } from '../math/solve-linear.ts'

export interface LocalPoints {
  /** Ascending. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Weight of each point. */
  readonly weights: Float64Array
  /** How often each point counts towards the span: 1, or its multiplicity in a resample. */
  readonly counts: Float64Array
}

/**
 * Loess at one place (Cleveland & Devlin 1988): a quadratic by weighted least squares through the
 * nearest `span` of the points, weighted by the tricube of their distance, (1 − (d/h)³)³, where h is
 * the distance of the ⌊span·n⌋-th nearest. As R's `loess` (degree 2, family gaussian) with the
 * surface computed directly. Where a neighbourhood has too few different places for a quadratic, a
 * straight line or the mean takes its stead.
 *
 * `at` in the units of x; the result in those of y. Undefined where no point has weight. Throws
 * `RangeError` unless 0 < span ≤ 1.
 *
 * Example: through points on a parabola it returns the parabola.
 */
export function localRegression(
  { x, y, weights, counts }: LocalPoints,
  at: number,
  span = 0.75,
): number | undefined {
  if (!(span > 0 && span <= 1)) throw new RangeError(`invalid span: ${span}`)
  const [start, end, reach] = neighbourhood(x, counts, at, span)
  const sums = new Float64Array(5)
  const right = new Float64Array(3)
  for (let i = start; i < end; i++) {
    const u = reach > 0 ? (x[i] - at) / reach : 0
    const weight = weights[i] * (1 - Math.abs(u) ** 3) ** 3
    if (!(weight > 0)) continue
    let power = weight
    for (let k = 0; k < 5; k++) {
      sums[k] += power
      if (k < 3) right[k] += power * y[i]
      power *= u
    }
  }
  if (!(sums[0] > 0)) return undefined
  for (let size = 3; size > 1; size--) {
    const a = Float64Array.from(
      { length: size * size },
      (_, k) => sums[Math.floor(k / size) + (k % size)] / sums[0],
    )
    const b = right.slice(0, size).map(value => value / sums[0])
    if (solveLinear(a, b, size)) return b[0]
  }
  return right[0] / sums[0]
}

/** First row, row after the last, and distance of the farthest of the nearest ⌊span·n⌋. */
function neighbourhood(
  x: Float64Array,
  counts: Float64Array,
  at: number,
  span: number,
): readonly [number, number, number] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  // R adds this much before it rounds down.
  const wanted = Math.max(1, Math.floor(span * n + 1e-5))
  let start = x.findIndex(value => value >= at)
  if (start < 0) start = x.length
  let end = start
  for (let inside = 0; inside < wanted; ) {
    const left = start > 0 ? at - x[start - 1] : Number.POSITIVE_INFINITY
    const right = end < x.length ? x[end] - at : Number.POSITIVE_INFINITY
    if (left === Number.POSITIVE_INFINITY && right === Number.POSITIVE_INFINITY) break
    inside += left <= right ? counts[--start] : counts[end++]
  }
  let reach = 0
  for (let i = start; i < end; i++) if (counts[i] > 0) reach = Math.max(reach, Math.abs(x[i] - at))
  return [start, end, reach]
}
