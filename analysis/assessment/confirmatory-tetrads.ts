import type { Finding } from '../finding.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import { spreadOf } from '../resampling/spread.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { MODEL_BASE } from '../thresholds.ts'
import { resampledCorrelations } from './resampled-correlations.ts'

/** σ(ab)σ(cd) − σ(ac)σ(bd), by the indicators' places in their block. */
export type Tetrad = readonly [a: number, b: number, c: number, d: number]

/**
 * The tetrads of a block of k indicators that vanish under one common factor and from which all others
 * follow: k(k − 3)/2 of them (Bollen & Ting 1993), none below four indicators. The first three
 * indicators are the reference that every other one is held against.
 *
 * Example: four indicators have τ1234 and τ1342, here [0, 1, 2, 3] and [0, 2, 3, 1].
 */
export function independentTetrads(size: number): Tetrad[] {
  const others = Array.from({ length: Math.max(0, size - 3) }, (_, i) => i + 3)
  return [
    ...others.map((d): Tetrad => [0, 1, 2, d]),
    ...others.map((d): Tetrad => [0, 2, d, 1]),
    ...others.flatMap(c => others.filter(d => d > c).map((d): Tetrad => [0, 1, c, d])),
  ]
}

/**
 * The value of a tetrad in a matrix of covariances.
 *
 * Example: covariances 2, 3, 4 and 6 of (1,2), (3,4), (1,3) and (2,4) make 2·3 − 4·6 = −18.
 */
export function tetradOf(
  [a, b, c, d]: Tetrad,
  covariance: (first: number, second: number) => number,
): number {
  return covariance(a, b) * covariance(c, d) - covariance(a, c) * covariance(b, d)
}

export interface TetradOptions extends Resampling {
  /** Probability of calling a block of one common factor none, over all its tetrads. @default 0.1 */
  readonly significance?: number
}

/** Whether the indicators of a construct behave as effects of one common factor. */
export interface TetradTest {
  readonly construct: string
  readonly tetrads: readonly {
    /** τ(abcd) = σ(ab)σ(cd) − σ(ac)σ(bd). */
    readonly indicators: readonly [string, string, string, string]
    readonly value: number
    readonly standardError: number
    /** Bias-corrected, and by Bonferroni of the construct's level as a whole. */
    readonly interval: readonly [number, number]
  }[]
  /** Tetrads whose interval excludes 0. */
  readonly different: number
}

export interface ConfirmatoryTetrads {
  readonly significance: number
  readonly resamples: number
  readonly seed: number
  readonly failed: number
  readonly constructs: readonly TetradTest[]
  readonly findings: readonly Finding[]
}

/**
 * Confirmatory tetrad analysis (Bollen & Ting 1993; Gudergan, Ringle, Wende & Will 2008): under one
 * common factor all tetrads of a block vanish. Each independent tetrad of every block of four or more
 * indicators has the interval (τ − bias) ± z·SE from the resamples, bias = mean of the draws − τ,
 * z by Bonferroni. One tetrad that clearly differs speaks for a composite; none speaks against a
 * common factor, which is not the same as for it.
 *
 * Covariances of the answers on their own scales (n − 1), gaps completed by the mean; case weights
 * count. Fewer than 100 rows, or no block of four: no tests, and with too few rows a finding. Throws
 * `RangeError` for options that cannot work, and for a sample that lacks an indicator.
 *
 * Example: PERQ1 to PERQ4 of the mobile phone data have τ1234 = .173537 and τ1342 = .486108.
 */
export function confirmatoryTetrads(
  model: PathModel,
  sample: Sample,
  { resamples, seed, significance = 0.1 }: TetradOptions,
): ConfirmatoryTetrads {
  if (!(significance > 0 && significance < 1))
    throw new RangeError(`invalid significance: ${significance}`)
  const layout = layoutOf(model)
  const used = selectIndicators(sample, layout.indicators)
  const blocks = layout.constructs.flatMap((construct, j) => {
    const from = layout.blockStart[j]
    const tetrads = independentTetrads(layout.blockStart[j + 1] - from)
    return tetrads.length > 0 ? [{ construct, from, tetrads }] : []
  })
  const about = { significance, resamples, seed }
  if (blocks.length === 0 || used.n < MODEL_BASE)
    return { ...about, failed: 0, constructs: [], findings: tooFew(blocks.length, used.n) }

  const valuesOf = (of: Standardised) =>
    blocks.flatMap(({ from, tetrads }) =>
      tetrads.map(tetrad => tetradOf(tetrad, covarianceOf(of, layout.indicators.length, from))),
    )
  const whole = emptyStandardised(layout.indicators.length)
  completeByMean(used.n, momentsOf(used), whole)
  const estimates = valuesOf(whole)
  const draws = estimates.map(() => [] as number[])
  let failed = 0
  for (const drawn of resampledCorrelations(used, { resamples, seed })) {
    if (drawn)
      valuesOf(drawn).forEach((value, t) => {
        draws[t].push(value)
      })
    else failed++
  }
  let next = 0
  const constructs = blocks.flatMap(({ construct, from, tetrads }): TetradTest[] => {
    const reach = normalQuantile(1 - significance / (2 * tetrads.length))
    const tested = tetrads.flatMap(tetrad => {
      const t = next++
      const spread = spreadOf(Float64Array.from(draws[t]), 0.95)
      if (!spread) return []
      const value = estimates[t]
      const middle = 2 * value - spread.mean
      const name = (place: number) => layout.indicators[from + place]
      const [a, b, c, d] = tetrad
      return [
        {
          indicators: [name(a), name(b), name(c), name(d)] as const,
          value,
          standardError: spread.standardError,
          interval: [
            middle - reach * spread.standardError,
            middle + reach * spread.standardError,
          ] as const,
        },
      ]
    })
    const different = tested.filter(({ interval: [low, high] }) => low > 0 || high < 0).length
    return tested.length > 0 ? [{ construct, tetrads: tested, different }] : []
  })
  return {
    ...about,
    failed,
    constructs,
    findings: constructs.map(test => verdictOf(model, test, used.n)),
  }
}

const covarianceOf =
  ({ correlations, deviations }: Standardised, size: number, from: number) =>
  (first: number, second: number): number => {
    const [i, j] = [from + first, from + second]
    return correlations[i * size + j] * deviations[i] * deviations[j]
  }

/** Against a common factor it is a fault; a composite need not have one. */
function verdictOf(model: PathModel, { construct, different }: TetradTest, n: number): Finding {
  const isFactor = model.constructs[construct]?.kind === 'commonFactor'
  return {
    code: 'tetrads',
    verdict: different === 0 ? 'good' : isFactor ? 'poor' : 'information',
    about: [construct],
    value: different,
    threshold: 0,
    source: 'Gudergan et al. 2008',
    n,
  }
}

const tooFew = (blocks: number, n: number): Finding[] =>
  blocks === 0
    ? []
    : [
        {
          code: 'few-cases-for-tetrads',
          verdict: 'information',
          about: [],
          threshold: MODEL_BASE,
          n,
        },
      ]
