import type { PlsFit } from '../pls/pls-fit.ts'
import { rhoA } from '../pls/rho-a.ts'
import { admissibility } from './admissibility.ts'
import type { Assessment } from './assessment.ts'
import { measurementFindings } from './measurement-findings.ts'
import { averageVarianceExtracted, rawAlpha, rhoC, standardisedAlpha } from './reliability.ts'

/**
 * Reliability and convergent validity of each construct, and what a reader must know before using
 * the fit: non-convergence, loadings or correlations above 1, reliabilities outside (0, 1],
 * correlations that are not positive definite, weak loadings and reliabilities.
 *
 * alpha, ρC and AVE are the formulas' values in mode B too, where they say nothing about quality;
 * there are no findings about them there.
 *
 * Example: three indicators with loadings .955983, .943146, .965411 have ρC .968766, AVE .911815.
 */
export function assess<Name extends string>(fit: PlsFit<Name>): Assessment<Name> {
  const size = fit.indicators.length
  const correlations = fit.indicatorCorrelations.values
  const deviations = fit.indicators.map(indicator => indicator.standardDeviation)
  const weights = fit.indicators.map(indicator => indicator.outerWeight)
  const constructs = fit.constructs.map(({ name, mode }) => {
    const start = fit.indicators.findIndex(indicator => indicator.construct === name)
    const block = fit.indicators.filter(indicator => indicator.construct === name)
    const end = start + block.length
    const loadings = block.map(indicator => indicator.loading)
    return {
      construct: name,
      alpha: standardisedAlpha(correlations, size, start, end),
      alphaRaw: rawAlpha(correlations, deviations, size, start, end),
      ...((mode === 'A' || block.length === 1) && {
        rhoA: rhoA(correlations, size, weights, start, end),
      }),
      rhoC: rhoC(loadings),
      ave: averageVarianceExtracted(loadings),
    }
  })
  return {
    constructs,
    findings: [...admissibility(fit), ...measurementFindings(fit, constructs)],
  }
}
