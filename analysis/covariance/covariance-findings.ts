import type { Finding } from '../finding.ts'
import { GOOD_CFI, GOOD_RMSEA, MAX_RMSEA, MAX_SRMR, MIN_CFI } from '../thresholds.ts'
import type { CovarianceFit } from './covariance-fit.ts'
import type { WeakestDirection } from './weakest-direction.ts'

const ROUNDING = 1e-9
/** Below this Cholesky's pivots are rounding. */
const SINGULAR = 1e-10
/** Overlap with other parameters inflates a standard error up to a hundredfold: our own limit. */
const WEAK = 1e-4

type AssessedFit = Omit<CovarianceFit, 'findings'>

/**
 * What a reader of a maximum-likelihood fit must know first: whether the search settled, whether
 * the answers determine the parameters, what cannot be (negative variances, correlations above 1),
 * and where the implied covariances miss those of the sample. Nothing is clipped.
 */
export function covarianceFindings(fit: AssessedFit, weakest: WeakestDirection): Finding[] {
  return [
    ...convergence(fit),
    ...identification(fit, weakest),
    ...negativeVariances(fit),
    ...correlationsAboveOne(fit),
    ...misfit(fit),
  ]
}

function convergence({ converged, iterations, n }: AssessedFit): Finding[] {
  if (converged) return []
  return [{ code: 'not-converged', verdict: 'inadmissible', about: [], value: iterations, n }]
}

function identification({ n }: AssessedFit, { eigenvalue, about }: WeakestDirection): Finding[] {
  if (eigenvalue >= WEAK) return []
  const isSingular = eigenvalue < SINGULAR
  return [
    {
      code: isSingular ? 'not-identified' : 'weakly-identified',
      verdict: 'inadmissible',
      about,
      value: eigenvalue,
      threshold: isSingular ? SINGULAR : WEAK,
      n,
    },
  ]
}

function negativeVariances({ errors, covariances, loadings, n }: AssessedFit): Finding[] {
  const constructOf = (name: string) =>
    loadings.filter(({ indicator }) => indicator === name).map(({ construct }) => construct)
  const finding = { verdict: 'inadmissible', threshold: 0, source: 'Bollen 1989', n } as const
  return [
    ...errors
      .filter(({ estimate }) => estimate < 0)
      .map(({ indicator, estimate }) => ({
        ...finding,
        code: 'negative-error-variance' as const,
        about: [...constructOf(indicator), indicator],
        value: estimate,
      })),
    ...covariances
      .filter(({ between: [a, b], estimate }) => a === b && estimate < 0)
      .map(({ between: [construct], estimate }) => ({
        ...finding,
        code: 'negative-construct-variance' as const,
        about: [construct],
        value: estimate,
      })),
  ]
}

function correlationsAboveOne({ constructCorrelations, n }: AssessedFit): Finding[] {
  if (!constructCorrelations) return []
  const { rows, columns, values } = constructCorrelations
  return rows.flatMap((row, i) =>
    columns.slice(0, i).flatMap((column, j): Finding[] => {
      const value = values[i * columns.length + j]
      if (!(Math.abs(value) > 1 + ROUNDING)) return []
      return [
        {
          code: 'implied-correlation-above-one',
          verdict: 'inadmissible',
          about: [column, row],
          value,
          threshold: 1,
          source: 'Bollen 1989',
          n,
        },
      ]
    }),
  )
}

function misfit({ fit: { cfi, rmsea, srmr }, n }: AssessedFit): Finding[] {
  const findings: Finding[] = []
  if (cfi !== undefined && cfi < GOOD_CFI)
    findings.push({
      code: 'low-comparative-fit',
      verdict: cfi < MIN_CFI ? 'poor' : 'acceptable',
      about: [],
      value: cfi,
      threshold: GOOD_CFI,
      source: 'Hu & Bentler 1999',
      n,
    })
  if (rmsea !== undefined && rmsea.value > GOOD_RMSEA)
    findings.push({
      code: 'high-approximation-error',
      verdict: rmsea.value > MAX_RMSEA ? 'poor' : 'acceptable',
      about: [],
      value: rmsea.value,
      threshold: GOOD_RMSEA,
      source: 'Hu & Bentler 1999',
      n,
    })
  if (srmr > MAX_SRMR)
    findings.push({
      code: 'high-residual-correlations',
      verdict: 'poor',
      about: [],
      value: srmr,
      threshold: MAX_SRMR,
      source: 'Hu & Bentler 1999',
      n,
    })
  return findings
}
