import type { AttributeDifference } from '../loyalty/distinguishing-attributes.ts'
import type { PowerCurve } from '../loyalty/power-curve.ts'
import type { SatisfactionLoyaltyCurve } from '../loyalty/satisfaction-loyalty-curve.ts'
import type { SmoothPoint } from '../loyalty/smooth-curve.ts'
import type { TrapShare } from '../loyalty/trap-share.ts'
import type { PartResampling } from './part-resampling.ts'

/** How loyalty follows satisfaction, both 0–100, and who is satisfied and yet not loyal. */
export interface LoyaltyCurvePart {
  /** Two constructs of the path model, or `csat` and `nps`. */
  readonly satisfaction: string
  readonly loyalty: string
  readonly curve: Omit<SatisfactionLoyaltyCurve, 'findings'>
  readonly power?: PowerCurve
  /** For looking at. */
  readonly smooth: readonly SmoothPoint[]
  /** Absent where fewer than ten are satisfied. */
  readonly trap?: Omit<TrapShare, 'findings'>
  /** What tells the trapped from the other satisfied, largest first. */
  readonly distinguishing: readonly AttributeDifference[]
  readonly resampling: PartResampling
}
