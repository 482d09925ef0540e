import type { Finding, FindingCode } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { ConstructAssessment } from './assessment.ts'

const GUIDE = 'Hair et al. 2022'
const WANTED = 0.7
const REDUNDANT = 0.95

/**
 * Every reliability of every mode A block of two or more indicators with its verdict: alpha
 * (standardised and raw), ρA, ρC from .70 to .95 good, above .95 acceptable (the questions repeat one
 * another); AVE from .50 on good. `assess` tells the weak ones only.
 */
export function reliabilityFindings(
  fit: PlsFit,
  assessed: readonly ConstructAssessment[],
): Finding[] {
  return assessed.flatMap(({ construct, alpha, alphaRaw, rhoA, rhoC, ave }): Finding[] => {
    const size = fit.indicators.filter(indicator => indicator.construct === construct).length
    const mode = fit.constructs.find(({ name }) => name === construct)?.mode
    if (size === 1 || mode !== 'A') return []
    const judged = (code: FindingCode, value: number): Finding => ({
      code,
      ...reliability(value),
      about: [construct],
      value,
      source: GUIDE,
      n: fit.n,
    })
    return [
      judged('cronbach-alpha', alpha),
      judged('cronbach-alpha-raw', alphaRaw),
      ...(rhoA === undefined ? [] : [judged('rho-a', rhoA)]),
      judged('rho-c', rhoC),
      {
        code: 'variance-extracted',
        verdict: ave >= 0.5 ? 'good' : 'poor',
        about: [construct],
        value: ave,
        threshold: 0.5,
        source: 'Fornell & Larcker 1981',
        n: fit.n,
      },
    ]
  })
}

function reliability(value: number): Required<Pick<Finding, 'verdict' | 'threshold'>> {
  if (value > 1) return { verdict: 'inadmissible', threshold: 1 }
  if (value > REDUNDANT) return { verdict: 'acceptable', threshold: REDUNDANT }
  return { verdict: value >= WANTED ? 'good' : 'poor', threshold: WANTED }
}
