import type { Finding } from '../finding.ts'
import { layoutOf } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { MAX_SRMR } from '../thresholds.ts'
import {
  type FitConventions,
  type FitMeasures,
  type FittedModel,
  fitMeasures,
  impliedBy,
} from './fit-measures.ts'
import { structuralEstimate } from './structural-estimate.ts'

/** How well the model reproduces the correlations of its indicators. */
export interface ModelFit extends Required<FitConventions> {
  readonly saturated: FitMeasures
  readonly estimated: FitMeasures
  readonly findings: readonly Finding[]
}

/**
 * SRMR, d_ULS and d_G of the saturated model (which tests the measurement alone) and of the estimated
 * one (measurement and arrows), from the loadings and correlations of the fit. SRMR below .08 is good
 * (Hu & Bentler 1999). Fit is optional evidence in PLS; `exactFitTest` tests it.
 *
 * A common factor whose fit is not consistent enters with its uncorrected loadings.
 *
 * Example: on the mobile phone data of ECSI, all composites: SRMR .057363 saturated, .123099 estimated.
 */
export function modelFit(
  fit: PlsFit,
  { blocks = 'asModelled', residuals = 'unitVariance' }: FitConventions = {},
): ModelFit {
  const layout = layoutOf(fit.model)
  const observed = fit.indicatorCorrelations.values
  const estimate = structuralEstimate(fit)
  const measures = (model: FittedModel) =>
    fitMeasures(
      observed,
      impliedBy(model, layout, observed, estimate, { blocks, residuals }),
      layout.indicators.length,
    )
  const saturated = measures('saturated')
  const estimated = measures('estimated')
  return {
    blocks,
    residuals,
    saturated,
    estimated,
    findings: [
      srmrFinding('srmr-saturated', saturated, fit.n),
      srmrFinding('srmr-estimated', estimated, fit.n),
      ...(saturated.dG === undefined || estimated.dG === undefined
        ? [undefinedDistance(fit.n)]
        : []),
    ],
  }
}

function srmrFinding(
  code: 'srmr-saturated' | 'srmr-estimated',
  { srmr }: FitMeasures,
  n: number,
): Finding {
  return {
    code,
    verdict: srmr < MAX_SRMR ? 'good' : 'poor',
    about: [],
    value: srmr,
    threshold: MAX_SRMR,
    source: 'Hu & Bentler 1999',
    n,
  }
}

function undefinedDistance(n: number): Finding {
  return {
    code: 'fit-undefined',
    verdict: 'information',
    about: [],
    source: 'Dijkstra & Henseler 2015',
    n,
  }
}
