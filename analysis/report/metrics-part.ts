import type { CustomerEffort } from '../loyalty/customer-effort.ts'
import type { NetPromoterScore } from '../loyalty/net-promoter-score.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import type { ShareEstimate } from '../math/share-estimate.ts'
import type { Scale } from '../sample/scale.ts'

/** The short metrics of a wave. */
export interface MetricsPart {
  readonly nps?: NetPromoterMetric
  readonly csat?: SatisfactionMetric
  readonly ces?: CustomerEffort
  /** Asked, but answered by fewer than ten: not shown. */
  readonly suppressed: readonly ('nps' | 'csat' | 'ces')[]
}

export interface NetPromoterMetric {
  readonly score: NetPromoterScore
  readonly promoters: ShareEstimate
  readonly passives: ShareEstimate
  readonly detractors: ShareEstimate
}

export interface SatisfactionMetric {
  readonly scale: Scale
  /** The top boxes reach from here on. */
  readonly from: number
  readonly top: ShareEstimate
  readonly mean: MeanEstimate
}
