import type { Finding } from '../finding.ts'
import { MAX_VIF } from '../thresholds.ts'
import type { AttributeCut } from './attribute-cut.ts'
import type { AttributeImpact } from './attribute-impact.ts'

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
