import {
  type Bootstrap,
  type CovarianceEstimate,
  fitCovariance,
  type Moments,
  methodComparison,
  type PlsFit,
} from '#analysis'
import { findingWithText } from './analysis-document.ts'

/** What `--covariance` adds. A statistic that does not exist is null. */
export function covarianceDocument(fit: PlsFit, moments: Moments, bootstrap?: Bootstrap) {
  const covariance = fitCovariance(fit.model, moments)
  const { chiSquare, baseline, cfi, tli, rmsea, logLikelihood, aic, bic, ...rest } = covariance.fit
  const { level, paths } = methodComparison(fit, covariance, bootstrap)
  return {
    settings: covariance.settings,
    effectiveN: covariance.effectiveN,
    iterations: covariance.iterations,
    converged: covariance.converged,
    loadings: covariance.loadings.map(({ construct, indicator, ...estimate }) => ({
      construct,
      indicator,
      ...estimateOf(estimate),
    })),
    paths: covariance.paths.map(({ from, to, ...estimate }) => ({
      from,
      to,
      ...estimateOf(estimate),
    })),
    covariances: covariance.covariances.map(({ between, ...estimate }) => ({
      between,
      ...estimateOf(estimate),
    })),
    errors: covariance.errors.map(({ indicator, ...estimate }) => ({
      indicator,
      ...estimateOf(estimate),
    })),
    rSquared: Object.fromEntries(
      covariance.rSquared.map(({ construct, value }) => [construct, value ?? null]),
    ),
    fit: {
      ...rest,
      chiSquare: { ...chiSquare, p: chiSquare.p ?? null },
      baseline: { ...baseline, p: baseline.p ?? null },
      cfi: cfi ?? null,
      tli: tli ?? null,
      rmsea: rmsea ?? null,
      logLikelihood: logLikelihood ?? null,
      aic: aic ?? null,
      bic: bic ?? null,
    },
    besidePls: bootstrap ? { level, paths } : null,
    findings: covariance.findings.map(findingWithText),
  }
}

const estimateOf = ({
  estimate,
  standardError,
  z,
  p,
  standardised,
  standardisedError,
}: CovarianceEstimate) => ({
  estimate,
  standardError: standardError ?? null,
  z: z ?? null,
  p: p ?? null,
  standardised: standardised ?? null,
  standardisedError: standardisedError ?? null,
})
