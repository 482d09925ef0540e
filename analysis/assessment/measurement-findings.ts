import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { GOOD_LOADING, MIN_AVE, MIN_LOADING, MIN_RELIABILITY } from '../thresholds.ts'
import type { ConstructAssessment } from './assessment.ts'

const GUIDE = 'Hair et al. 2022'

/** Weak loadings, reliabilities and AVE of mode A blocks with two or more indicators. */
export function measurementFindings(
  fit: PlsFit,
  assessed: readonly ConstructAssessment[],
): Finding[] {
  const reflective = fit.constructs.filter(
    ({ name, mode }) =>
      mode === 'A' && fit.indicators.filter(({ construct }) => construct === name).length > 1,
  )
  return reflective.flatMap(({ name }) => [
    ...weakLoadings(fit, name),
    ...assessed
      .filter(({ construct }) => construct === name)
      .flatMap(assessment => weakBlock(assessment, fit.n)),
  ])
}

function weakLoadings({ indicators, n }: PlsFit, construct: string): Finding[] {
  return indicators
    .filter(indicator => indicator.construct === construct && indicator.loading < GOOD_LOADING)
    .map(({ name, loading }) => ({
      code: 'low-loading',
      verdict: loading < MIN_LOADING ? 'poor' : 'acceptable',
      about: [construct, name],
      value: loading,
      threshold: loading < MIN_LOADING ? MIN_LOADING : GOOD_LOADING,
      source: GUIDE,
      n,
    }))
}

function weakBlock({ construct, rhoC, ave }: ConstructAssessment, n: number): Finding[] {
  const findings: Finding[] = []
  if (rhoC < MIN_RELIABILITY)
    findings.push({
      code: 'low-reliability',
      verdict: 'poor',
      about: [construct],
      value: rhoC,
      threshold: MIN_RELIABILITY,
      source: GUIDE,
      n,
    })
  if (ave < MIN_AVE)
    findings.push({
      code: 'low-variance-extracted',
      verdict: 'poor',
      about: [construct],
      value: ave,
      threshold: MIN_AVE,
      source: 'Fornell & Larcker 1981',
      n,
    })
  return findings
}
