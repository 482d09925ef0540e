import { quantile } from '../resampling/quantile.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { type LocalPoints, localRegression } from './local-regression.ts'
import type { PairedScores } from './paired-scores.ts'

export interface SmoothOptions extends Resampling {
  /** Part of the customers that each place looks at. @default 0.75 */
  readonly span?: number
  /** Places at which the curve is drawn. @default 41 */
  readonly places?: number
  /** @default 0.95 */
  readonly level?: number
}

export interface SmoothPoint {
  readonly satisfaction: number
  readonly loyalty: number
  /** Pointwise percentile interval over resampled customers. */
  readonly band: readonly [number, number]
}

/**
 * A loess curve of loyalty on satisfaction with a bootstrap band, at equal steps between the lowest
 * and highest satisfaction that occur. For looking at: nothing is concluded from it, and the band
 * holds place by place, not for the curve as a whole.
 *
 * Undefined for fewer than ten pairs or satisfaction that does not vary. Resamples in which a place
 * has no value are left out there.
 *
 * Example: customers on the line L = S give points on it, with a band of no width.
 */
export function smoothCurve(
  pairs: PairedScores,
  { span = 0.75, places = 41, level = 0.95, ...resampling }: SmoothOptions,
): SmoothPoint[] | undefined {
  if (!(Number.isInteger(places) && places >= 2)) throw new RangeError(`invalid places: ${places}`)
  const { satisfaction: x, loyalty: y, caseWeights, n } = pairs
  const low = x[0]
  const width = x[n - 1] - low
  if (n < MIN_PAIRS || !(width > 0)) return undefined
  const at = Array.from({ length: places }, (_, k) => low + (width * k) / (places - 1))
  const ones = new Float64Array(n).fill(1)
  const curve = (points: LocalPoints) => at.map(place => localRegression(points, place, span))
  const estimate = curve({ x, y, weights: caseWeights, counts: ones })
  const draws = at.map((): number[] => [])
  for (const counts of resampledWeights(ones, resampling)) {
    const weights = counts.map((count, row) => count * caseWeights[row])
    curve({ x, y, weights, counts }).forEach((value, k) => {
      if (value !== undefined) draws[k].push(value)
    })
  }
  return at.flatMap((satisfaction, k) => {
    const loyalty = estimate[k]
    const sorted = draws[k].sort((a, b) => a - b)
    const lower = quantile(sorted, (1 - level) / 2)
    const upper = quantile(sorted, (1 + level) / 2)
    return loyalty === undefined || lower === undefined || upper === undefined
      ? []
      : [{ satisfaction, loyalty, band: [lower, upper] as const }]
  })
}

/** Below this a curve is drawn through single customers. */
const MIN_PAIRS = 10
