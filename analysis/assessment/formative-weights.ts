import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import type { Finding } from '../finding.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { SIGNIFICANCE } from '../thresholds.ts'

/** The outer weights of the mode B blocks, tested. */
export interface FormativeWeights {
  readonly weights: readonly {
    readonly construct: string
    readonly indicator: string
    readonly outerWeight: number
    readonly loading: number
    readonly standardError: number
    readonly interval: readonly [number, number]
    /** Two-sided, of "the weight is zero". */
    readonly p: number
  }[]
  readonly findings: readonly Finding[]
}

/** From here on an indicator counts by its own loading where its weight does not. */
const MIN_FORMATIVE_LOADING = 0.5
const GUIDE = 'Hair et al. 2022'

/**
 * The significance of each weight in mode B blocks of two or more indicators, from a bootstrap of the
 * same fit. A significant weight (p < .05) is good; else a loading of .5 or more keeps the indicator
 * acceptable by its own contribution; else it is poor.
 *
 * Empty for a model without such a block. Weights that the bootstrap does not have are left out.
 *
 * Example: on the mobile phone data (n 250: Image, Expectation and Value, the last by mode B, to
 * Satisfaction) with 500 resamples of seed 1, PERV2 weighs .875 (p .004, good); PERV1 weighs .168 (p
 * .124) and stays acceptable by its loading of .781.
 */
export function formativeWeights(fit: PlsFit, bootstrap: Bootstrap): FormativeWeights {
  const formative = fit.constructs.filter(({ name, mode }) => {
    const size = fit.indicators.filter(({ construct }) => construct === name).length
    return mode === 'B' && size > 1
  })
  const weights = fit.indicators.flatMap(({ name, construct, outerWeight, loading }) => {
    const spread = bootstrap.outerWeights.find(({ indicator }) => indicator === name)
    if (!spread || !formative.some(block => block.name === construct)) return []
    const { standardError, interval, p } = spread
    return [{ construct, indicator: name, outerWeight, loading, standardError, interval, p }]
  })
  return {
    weights,
    findings: weights.map(({ construct, indicator, loading, p }): Finding => {
      const about = [construct, indicator]
      const common = { about, source: GUIDE, n: fit.n }
      if (p < SIGNIFICANCE)
        return {
          code: 'formative-weight',
          verdict: 'good',
          value: p,
          threshold: SIGNIFICANCE,
          ...common,
        }
      return {
        code: 'formative-loading',
        verdict: Math.abs(loading) >= MIN_FORMATIVE_LOADING ? 'acceptable' : 'poor',
        value: loading,
        threshold: MIN_FORMATIVE_LOADING,
        ...common,
      }
    }),
  }
}
