import type { GapReliability } from '../gaps/gap-reliability.ts'
import type { ServiceGaps } from '../gaps/service-gaps.ts'
import type { ServicePerformance } from '../gaps/service-performance.ts'
import type { ToleranceZones } from '../gaps/tolerance-zones.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import type { Scale } from '../sample/scale.ts'

/** Expectation and perception of service. */
export interface GapsPart {
  readonly scale: Scale
  /** Respondents with at least one complete pair. */
  readonly n: number
  readonly gaps: ServiceGaps
  /** Perceptions alone. */
  readonly performance: Omit<ServicePerformance, 'scores'>
  readonly reliability: readonly Omit<GapReliability, 'findings'>[]
  /** Mean points of each dimension, over who shared out 100; none where nobody was asked. */
  readonly points: readonly { readonly dimension: string; readonly points: MeanEstimate }[]
  /** Of the items asked at an adequate and a desired level too. */
  readonly tolerance: readonly Omit<ToleranceZones, 'zones' | 'findings'>[]
  /** Items that fewer than ten have answered: not shown. */
  readonly suppressed: readonly string[]
}
