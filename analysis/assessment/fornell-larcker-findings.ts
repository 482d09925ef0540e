import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { DistinctConstruct } from './discriminant-validity.ts'

/**
 * The verdicts by Fornell & Larcker (1981): √AVE above the largest correlation with another construct.
 * The value is that correlation, the threshold √AVE. Blocks in mode B and single indicators are left
 * out.
 */
export function fornellLarckerFindings(
  constructs: readonly DistinctConstruct[],
  fit: PlsFit,
): Finding[] {
  return constructs.flatMap(({ construct, rootAve, largestCorrelation, closest }): Finding[] => {
    const size = fit.indicators.filter(indicator => indicator.construct === construct).length
    const mode = fit.constructs.find(({ name }) => name === construct)?.mode
    if (size === 1 || mode !== 'A') return []
    return [
      {
        code: 'fornell-larcker',
        verdict: rootAve > largestCorrelation ? 'good' : 'poor',
        about: [construct, closest],
        value: largestCorrelation,
        threshold: rootAve,
        source: 'Fornell & Larcker 1981',
        n: fit.n,
      },
    ]
  })
}
