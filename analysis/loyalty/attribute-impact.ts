import type { Spread } from '../resampling/spread.ts'
import type { AsymmetryClass } from './asymmetry-class.ts'
import type { AttributeCut } from './attribute-cut.ts'
import type { AsymmetricImpact } from './impact-asymmetry.ts'

/** One attribute's coefficients and what they amount to. */
export interface AttributeImpact extends AsymmetricImpact {
  readonly attribute: string
  /** As used: not as asked where a group was too small. */
  readonly cut: AttributeCut
  /** Coefficients as estimated, before a wrong sign is set to 0. */
  readonly low: number
  readonly high: number
  readonly wrongSigns: readonly ('low' | 'high')[]
  /** Of the two dummies. */
  readonly varianceInflation: readonly [number, number]
  /** Of the asymmetry over resamples in which it exists. */
  readonly asymmetrySpread?: Pick<Spread, 'standardError' | 'interval'>
  /** `undetermined` where the interval reaches over a cut, or a sign is wrong. */
  readonly class: AsymmetryClass
}
