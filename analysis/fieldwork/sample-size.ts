import { normalQuantile } from '../math/normal-quantile.ts'

export interface SampleSizeOptions {
  /** @default 0.95 */
  readonly level?: number
  /** @default 1 */
  readonly designEffect?: number
  /** Size of the population, where it is not large against the sample. */
  readonly population?: number
  /** Completes by people asked, for the number of invitations. */
  readonly responseRate?: number
}

export interface SampleSize {
  /** For an endless population. */
  readonly unlimited: number
  /** For the population given, before rounding. */
  readonly exact: number
  /** Completed responses needed. */
  readonly completes: number
  /** People to ask; absent without a response rate. */
  readonly invitations?: number
}

/**
 * deff·z²·variance / d², the size for an endless population.
 *
 * Example: variance .25, margin .05: 384.15.
 */
export function unlimitedSize(
  variance: number,
  margin: number,
  { level = 0.95, designEffect = 1, population }: SampleSizeOptions,
): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  if (!(designEffect > 0)) throw new RangeError(`invalid design effect: ${designEffect}`)
  if (population !== undefined && !(population >= 1))
    throw new RangeError(`invalid population: ${population}`)
  const z = normalQuantile((1 + level) / 2)
  return (designEffect * z * z * variance) / (margin * margin)
}

/**
 * With whole completes, and the people to ask for them.
 *
 * Example: 322.39 at a response rate of .25: 323 completes, 1,292 invitations.
 */
export function roundedSize(
  unlimited: number,
  exact: number,
  { responseRate }: SampleSizeOptions,
): SampleSize {
  if (responseRate !== undefined && !(responseRate > 0 && responseRate <= 1))
    throw new RangeError(`invalid response rate: ${responseRate}`)
  const completes = Math.ceil(exact)
  return {
    unlimited,
    exact,
    completes,
    ...(responseRate !== undefined && { invitations: Math.ceil(completes / responseRate) }),
  }
}

/**
 * Completes needed for the share p to have the margin d: n₀ = deff·z²p(1 − p)/d², n = n₀ / (1 +
 * (n₀ − 1)/N) (Cochran 1977, ch. 4). The inverse of `marginOfError`.
 *
 * Throws `RangeError` for a margin, share, level or response rate outside 0 to 1.
 *
 * Example: ±.05: 384.15; of a population of 2,000: 322.39, so 323 completes.
 */
export function sampleSizeForShare(
  margin: number,
  { share = 0.5, ...options }: SampleSizeOptions & { readonly share?: number } = {},
): SampleSize {
  if (!(margin > 0 && margin < 1)) throw new RangeError(`invalid margin: ${margin}`)
  if (!(share > 0 && share < 1)) throw new RangeError(`invalid share: ${share}`)
  const unlimited = unlimitedSize(share * (1 - share), margin, options)
  const { population } = options
  const exact =
    population === undefined ? unlimited : unlimited / (1 + (unlimited - 1) / population)
  return roundedSize(unlimited, exact, options)
}

/**
 * Completes needed for a mean (an index, say) to have the margin d, in the units of the standard
 * deviation: n₀ = deff·z²s²/d², n = n₀ / (1 + n₀/N) (Cochran 1977, ch. 4).
 *
 * Throws `RangeError` for a margin or deviation that is not positive, or as `sampleSizeForShare`.
 *
 * Example: ±2 points at a standard deviation of 20: 384.15, so 385 completes.
 */
export function sampleSizeForMean(
  margin: number,
  standardDeviation: number,
  options: SampleSizeOptions = {},
): SampleSize {
  if (!(margin > 0)) throw new RangeError(`invalid margin: ${margin}`)
  if (!(standardDeviation > 0))
    throw new RangeError(`invalid standard deviation: ${standardDeviation}`)
  const unlimited = unlimitedSize(standardDeviation ** 2, margin, options)
  const { population } = options
  const exact = population === undefined ? unlimited : unlimited / (1 + unlimited / population)
  return roundedSize(unlimited, exact, options)
}
