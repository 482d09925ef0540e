import { type ChiSquareTest, chiSquareP } from '../math/chi-square-p.ts'
import { type Rmsea, rmsea } from './rmsea.ts'

/** How well the implied covariances meet those of the sample. */
export interface FitIndices {
  /** Of exact fit, (n or n − 1)·F. Its p is absent without degrees of freedom. */
  readonly chiSquare: Omit<ChiSquareTest, 'p'> & { readonly p?: number }
  /** Of the baseline model: indicators without any covariance. */
  readonly baseline: Omit<ChiSquareTest, 'p'> & { readonly p?: number }
  /** Estimated parameters. */
  readonly parameters: number
  /** F. */
  readonly discrepancy: number
  /** Absent where neither model has a χ² above its degrees of freedom. */
  readonly cfi?: number
  /** Absent without degrees of freedom. */
  readonly tli?: number
  /** Absent without degrees of freedom. */
  readonly rmsea?: Rmsea
  /** Over the lower triangle with its diagonal, in the sample's standard deviations. */
  readonly srmr: number
  /** Of the normal likelihood of the answers; absent where the likelihood is 'wishart'. */
  readonly logLikelihood?: number
  /** −2·ln L + 2·parameters. */
  readonly aic?: number
  /** −2·ln L + parameters·ln n. */
  readonly bic?: number
}

export interface FitFacts {
  /** F of the model and of the baseline model. */
  readonly discrepancy: number
  readonly baselineDiscrepancy: number
  readonly indicators: number
  readonly parameters: number
  /** What χ² counts: n, or n − 1 under 'wishart'. */
  readonly cases: number
  readonly srmr: number
  /** ln|S| of the covariances in the units of the answers, where ln L is wanted. */
  readonly logDeterminant?: number
}

/**
 * χ² = cases·F and what is made of it: CFI = 1 − max(χ² − df, 0)/max(χ² − df, χ²₀ − df₀, 0)
 * (Bentler 1990), TLI = (χ²₀/df₀ − χ²/df)/(χ²₀/df₀ − 1) (Tucker & Lewis 1973; Bentler & Bonett
 * 1980), RMSEA, ln L = −n/2·(P·ln 2π + ln|S| + F + P), AIC and BIC. CFI lies in 0 to 1, TLI does
 * not.
 *
 * Example: χ² 220.516809, df 99 against χ²₀ 2038.073024, df₀ 120: CFI .9366464, TLI .9232078.
 */
export function fitIndices(facts: FitFacts): FitIndices {
  const { indicators, parameters, cases } = facts
  const df = (indicators * (indicators + 1)) / 2 - parameters
  const baselineDf = (indicators * (indicators - 1)) / 2
  const chiSquare = test(cases * facts.discrepancy, df)
  const baseline = test(cases * facts.baselineDiscrepancy, baselineDf)
  const excess = Math.max(chiSquare.statistic - df, 0)
  const largest = Math.max(excess, baseline.statistic - baselineDf)
  const ratio = baseline.statistic / baselineDf
  const approximation = rmsea(chiSquare.statistic, df, cases)
  return {
    chiSquare,
    baseline,
    parameters,
    discrepancy: facts.discrepancy,
    ...(largest > 0 && { cfi: 1 - excess / largest }),
    ...(df > 0 && { tli: (ratio - chiSquare.statistic / df) / (ratio - 1) }),
    ...(approximation && { rmsea: approximation }),
    srmr: facts.srmr,
    ...likelihood(facts),
  }
}

/** F may fall short of 0 by rounding. */
function test(statistic: number, df: number) {
  const value = Math.max(statistic, 0)
  return { statistic: value, df, ...(df > 0 && { p: chiSquareP(value, df) }) }
}

function likelihood(facts: FitFacts) {
  const { logDeterminant, indicators, parameters, cases, discrepancy } = facts
  if (logDeterminant === undefined) return {}
  const logLikelihood =
    (-cases / 2) * (indicators * (Math.log(2 * Math.PI) + 1) + logDeterminant + discrepancy)
  return {
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + parameters * Math.log(cases),
  }
}
