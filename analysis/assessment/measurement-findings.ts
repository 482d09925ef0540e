import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
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
    .filter(indicator => indicator.construct === construct && indicator.loading < 0.708)
    .map(({ name, loading }) => ({
      code: 'low-loading',
      verdict: loading < 0.4 ? 'poor' : 'acceptable',
      about: [construct, name],
      value: loading,
      threshold: loading < 0.4 ? 0.4 : 0.708,
      source: GUIDE,
      n,
    }))
}

function weakBlock({ construct, rhoC, ave }: ConstructAssessment, n: number): Finding[] {
  const findings: Finding[] = []
  if (rhoC < 0.7)
    findings.push({
      code: 'low-reliability',
      verdict: 'poor',
      about: [construct],
      value: rhoC,
      threshold: 0.7,
      source: GUIDE,
      n,
    })
  if (ave < 0.5)
    findings.push({
      code: 'low-variance-extracted',
      verdict: 'poor',
      about: [construct],
      value: ave,
      threshold: 0.5,
      source: 'Fornell & Larcker 1981',
      n,
    })
  return findings
}
