import type { Finding } from '../finding.ts'
import type { Spread } from '../resampling/spread.ts'
import { MAX_VIF } from '../thresholds.ts'
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

/**
 * What a reader must know of one attribute: a recut, wrong signs, collinearity.
 *
 * Example: a low coefficient of .1984 is the finding `wrong-sign`.
 */
export function impactFindings(impact: AttributeImpact, asked: AttributeCut, n: number): Finding[] {
  const about = [impact.attribute]
  const inflation = Math.max(...impact.varianceInflation)
  return [
    ...(asked.low === impact.cut.low && asked.high === impact.cut.high
      ? []
      : [{ code: 'groups-recut', verdict: 'information', about, n } as const]),
    ...impact.wrongSigns.map(
      (side): Finding => ({
        code: 'wrong-sign',
        verdict: 'inadmissible',
        about,
        value: impact[side],
        source: 'Mikulić & Prebežac 2008',
        n,
      }),
    ),
    ...(inflation > MAX_VIF
      ? [
          {
            code: 'collinear-attribute',
            verdict: 'poor',
            about,
            value: inflation,
            threshold: MAX_VIF,
            source: 'Hair et al. 2022',
            n,
          } as const,
        ]
      : []),
  ]
}
