import { normalQuantile } from '../math/normal-quantile.ts'

/** What was observed, or is expected, in one stratum. */
export interface EstimatedStratum {
  /** N_h. */
  readonly population: number
  /** n_h, of those who answered. */
  readonly n: number
  readonly mean: number
  /** s_h. */
  readonly deviation: number
}

export interface StratifiedEstimate {
  readonly mean: number
  /** Absent where a stratum that is not fully observed has nobody. */
  readonly standardError?: number
  /** Half the width of the interval. */
  readonly margin?: number
}

/**
 * Mean over strata, Σ(N_h/N)·x̄_h, with the standard error √Σ(N_h/N)²·(1 − n_h/N_h)·s_h²/n_h (Cochran
 * 1977, ch. 5): a stratum in which everybody answered adds no error. Strata without anybody in the
 * sample have no mean to add, and are left out of both.
 *
 * Throws `RangeError` for more cases than people, a negative deviation, or a level outside 0 to 1.
 * Undefined where nobody is in any stratum.
 *
 * Example: 50 of 50 at 70 (10), 100 of 450 at 80 (12), 100 of 2,000 at 75 (15): 75.8, SE 1.185027.
 */
export function stratifiedEstimate(
  strata: readonly EstimatedStratum[],
  level = 0.95,
): StratifiedEstimate | undefined {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const observed = strata.filter(({ n }) => n > 0)
  const total = observed.reduce((sum, { population }) => sum + population, 0)
  if (total === 0) return undefined
  let mean = 0
  let variance = 0
  for (const { population, n, mean: own, deviation } of observed) {
    if (!(n <= population)) throw new RangeError(`invalid population: ${population} for ${n} cases`)
    if (!(deviation >= 0)) throw new RangeError(`invalid deviation: ${deviation}`)
    const share = population / total
    mean += share * own
    variance += share ** 2 * (1 - n / population) * (deviation ** 2 / n)
  }
  if (observed.length < strata.filter(({ population }) => population > 0).length) return { mean }
  const standardError = Math.sqrt(variance)
  return { mean, standardError, margin: normalQuantile((1 + level) / 2) * standardError }
}
