import type { Finding } from '../finding.ts'
import type { AttributeCut } from './attribute-cut.ts'
import type { AttributeImpact } from './attribute-impact.ts'

/** Above this, the dummies of different attributes cannot be told apart well (Hair et al. 2022). */
const HIGHEST_INFLATION = 5

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
    ...(inflation > HIGHEST_INFLATION
      ? [
          {
            code: 'collinear-attribute',
            verdict: 'poor',
            about,
            value: inflation,
            threshold: HIGHEST_INFLATION,
            source: 'Hair et al. 2022',
            n,
          } as const,
        ]
      : []),
  ]
}
