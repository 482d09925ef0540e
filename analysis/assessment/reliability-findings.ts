import type { Finding, FindingCode } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { MIN_AVE, MIN_RELIABILITY, REDUNDANT_RELIABILITY } from '../thresholds.ts'
import type { ConstructAssessment } from './assessment.ts'

const GUIDE = 'Hair et al. 2022'

/**
 * Every reliability of every mode A block of two or more indicators with its verdict: alpha
 * (standardised and raw), ρA, ρC from .70 to .95 good, above .95 acceptable (the questions repeat one
 * another); AVE from .50 on good. `assess` reports the weak ones only.
 *
 * Example: Image of the mobile phone data, five indicators: alpha .723, ρA .745, ρC .818, all good;
 * AVE .478, poor.
 */
export function reliabilityFindings(
  fit: PlsFit,
  assessed: readonly ConstructAssessment[],
): Finding[] {
  return assessed.flatMap(({ construct, alpha, alphaRaw, rhoA, rhoC, ave }): Finding[] => {
    const size = fit.indicators.filter(indicator => indicator.construct === construct).length
    const mode = fit.constructs.find(({ name }) => name === construct)?.mode
    if (size === 1 || mode !== 'A') return []
    const grade = (code: FindingCode, value: number): Finding => ({
      code,
      ...reliability(value),
      about: [construct],
      value,
      source: GUIDE,
      n: fit.n,
    })
    return [
      grade('cronbach-alpha', alpha),
      grade('cronbach-alpha-raw', alphaRaw),
      ...(rhoA === undefined ? [] : [grade('rho-a', rhoA)]),
      grade('rho-c', rhoC),
      {
        code: 'variance-extracted',
        verdict: ave >= MIN_AVE ? 'good' : 'poor',
        about: [construct],
        value: ave,
        threshold: MIN_AVE,
        source: 'Fornell & Larcker 1981',
        n: fit.n,
      },
    ]
  })
}

function reliability(value: number): Required<Pick<Finding, 'verdict' | 'threshold'>> {
  if (value > 1) return { verdict: 'inadmissible', threshold: 1 }
  if (value > REDUNDANT_RELIABILITY)
    return { verdict: 'acceptable', threshold: REDUNDANT_RELIABILITY }
  return { verdict: value >= MIN_RELIABILITY ? 'good' : 'poor', threshold: MIN_RELIABILITY }
}
