import type { CostBlock, DeliveredValuePoints, ValueBlock } from '../gaps/delivered-value.ts'
import type { DeliveredValueEstimate } from '../gaps/delivered-value-estimate.ts'
import type { RelativeDeliveredValue } from '../gaps/relative-delivered-value.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import type { Scale } from '../sample/scale.ts'

/** Customer delivered value of the own brand, and of the best rival where enough know one. */
export interface DeliveredValuePart {
  readonly scale: Scale
  readonly points: DeliveredValuePoints
  /** Whether the points are what respondents shared out, or 25 for each block. */
  readonly pointsFrom: 'respondents' | 'equal'
  readonly own: DeliveredValueEstimate
  readonly rival?: DeliveredValueEstimate
  /** Over those who rated both. */
  readonly relative?: RelativeDeliveredValue
  readonly blocks: readonly DeliveredValueBlock[]
}

export interface DeliveredValueBlock {
  readonly block: ValueBlock | CostBlock
  readonly side: 'value' | 'cost'
  readonly points: number
  readonly own: MeanEstimate
  readonly rival?: MeanEstimate
}
