import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { studentTwoSidedP } from '../math/student-t.ts'
import type { RespondentDeliveredValues } from './respondent-delivered-values.ts'

/** Own delivered value against the best rival's, by the same respondents. */
export interface RelativeDeliveredValue {
  /** CDV own minus CDV rival, in points of the scale, over respondents who rated both. */
  readonly difference: MeanEstimate
  /** Two-sided, Student's, of "no difference"; absent where nothing varies. */
  readonly p?: number
}

/**
 * Relative customer delivered value, CDV own − CDV rival, as a paired mean with Student's interval:
 * above 0 the customers get more here.
 *
 * Undefined where nobody rated both. Throws `RangeError` where the two have different respondents.
 *
 * Example: own 3, 2, 4 against rival 1, 2, 2: 1.333.
 */
export function relativeDeliveredValue(
  own: RespondentDeliveredValues,
  rival: RespondentDeliveredValues,
  options: MeanOptions = {},
): RelativeDeliveredValue | undefined {
  if (own.delivered.length !== rival.delivered.length)
    throw new RangeError(
      `${own.delivered.length} respondents rated the own brand, ${rival.delivered.length} the rival`,
    )
  const difference = meanEstimate(
    own.delivered.map((value, row) => value - rival.delivered[row]),
    options,
  )
  if (!difference) return undefined
  const { mean, standardError, effectiveN } = difference
  return {
    difference,
    ...(standardError !== undefined &&
      standardError > 0 && { p: studentTwoSidedP(mean / standardError, effectiveN - 1) }),
  }
}
