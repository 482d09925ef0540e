import type { AsymmetryPerformance } from '../loyalty/asymmetry-performance.ts'
import type { AttributeImpact } from '../loyalty/attribute-impact.ts'
import type { PartResampling } from './part-resampling.ts'

/** What low and high performance do to overall satisfaction: penalties, rewards, their asymmetry. */
export interface ImpactAsymmetryPart {
  readonly n: number
  /** What was explained: a construct, or `csat`. */
  readonly overall: string
  /** What explains it: drivers of the path model, or dimensions of service. */
  readonly of: 'constructs' | 'dimensions'
  readonly rSquared: number
  readonly attributes: readonly AttributeImpact[]
  readonly points: readonly AsymmetryPerformance[]
  /** Attributes that no cut splits into three groups large enough. */
  readonly leftOut: readonly string[]
  readonly resampling: PartResampling
}
