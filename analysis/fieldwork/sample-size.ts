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
