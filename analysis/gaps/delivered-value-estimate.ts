import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { studentQuantile } from '../math/student-t.ts'
import type { RespondentDeliveredValues } from './respondent-delivered-values.ts'

/** A brand's delivered value with its uncertainty. */
export interface DeliveredValueEstimate {
  readonly value: MeanEstimate
  readonly cost: MeanEstimate
  readonly delivered: MeanEstimate
  /** 0–100. */
  readonly index: number
  readonly indexInterval?: readonly [number, number]
  /** Mean value by mean cost. */
  readonly ratio: number
  readonly ratioInterval?: readonly [number, number]
}

/**
 * Case-weighted means of total value, total cost and CDV with Student's intervals; the ratio of the
 * means with the delta method, SE = SE(V − R·C) / C̄ (Cochran 1977, ch. 6).
 *
 * Undefined where no respondent answered all blocks. Throws `RangeError` for a scale without extent.
 *
 * Example: V 8, 7 and C 5, 4: CDV 3, index 66.67 on 1–10, ratio 1.6667.
 */
export function deliveredValueEstimate(
  { value, cost, delivered }: RespondentDeliveredValues,
  options: MeanOptions = {},
  { min, max }: { readonly min: number; readonly max: number } = { min: 1, max: 10 },
): DeliveredValueEstimate | undefined {
  if (!(min < max)) throw new RangeError(`invalid scale: ${min} to ${max}`)
  const means = [value, cost, delivered].map(totals => meanEstimate(totals, options))
  const [meanValue, meanCost, meanDelivered] = means
  if (!meanValue || !meanCost || !meanDelivered) return undefined
  const index = (points: number) => 50 + (50 * points) / (max - min)
  const ratio = meanValue.mean / meanCost.mean
  const rest = meanEstimate(
    value.map((total, row) => total - ratio * cost[row]),
    options,
  )
  const { interval } = meanDelivered
  const reach =
    rest?.standardError !== undefined &&
    (studentQuantile((1 + (options.level ?? 0.95)) / 2, rest.effectiveN - 1) * rest.standardError) /
      meanCost.mean
  return {
    value: meanValue,
    cost: meanCost,
    delivered: meanDelivered,
    index: index(meanDelivered.mean),
    ...(interval && { indexInterval: [index(interval[0]), index(interval[1])] as const }),
    ratio,
    ...(reach !== false && { ratioInterval: [ratio - reach, ratio + reach] as const }),
  }
}
