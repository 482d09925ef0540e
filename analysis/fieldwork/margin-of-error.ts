import type { Finding } from '../finding.ts'
import { normalQuantile } from '../math/normal-quantile.ts'

export interface MarginOptions {
  /** Share whose margin is asked for; one half is the widest. @default 0.5 */
  readonly share?: number
  /** @default 0.95 */
  readonly level?: number
  /** Of weighting or clusters. @default 1 */
  readonly designEffect?: number
  /** Size of the population, where it is not large against the sample. */
  readonly population?: number
  /** How the respondents came into the sample. @default 'probability' */
  readonly sampling?: 'probability' | 'quota'
}

export interface MarginOfError {
  /** Half the width of the interval of a share, from 0 to 1. */
  readonly margin: number
  /** A quota or opt-in sample has no margin of error by design: its interval is modelled. */
  readonly basis: 'probability' | 'modelled'
  readonly findings: readonly Finding[]
}

/**
 * Margin of error of a share, z·√(deff·p(1 − p)/n)·√((N − n)/(N − 1)) (Cochran 1977, ch. 3; Kish
 * 1965).
 *
 * Throws `RangeError` for n ≤ 0, a population below n, a share or level outside 0 to 1, or a design
 * effect that is not positive.
 *
 * Example: n 400: .048999; of a population of 2,000: .043837; with design effect 1.3: .055868.
 */
export function marginOfError(
  n: number,
  {
    share = 0.5,
    level = 0.95,
    designEffect = 1,
    population,
    sampling = 'probability',
  }: MarginOptions = {},
): MarginOfError {
  if (!(n > 0)) throw new RangeError(`invalid number of cases: ${n}`)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  if (!(designEffect > 0)) throw new RangeError(`invalid design effect: ${designEffect}`)
  if (population !== undefined && !(population >= n))
    throw new RangeError(`invalid population: ${population} for ${n} cases`)
  const z = normalQuantile((1 + level) / 2)
  const rest =
    population === undefined ? 1 : population === n ? 0 : (population - n) / (population - 1)
  const isQuota = sampling === 'quota'
  return {
    margin: z * Math.sqrt(((designEffect * share * (1 - share)) / n) * rest),
    basis: isQuota ? 'modelled' : 'probability',
    findings: isQuota ? [{ code: 'modelled-interval', verdict: 'information', about: [], n }] : [],
  }
}
