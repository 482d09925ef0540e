import { largestRemainder } from './largest-remainder.ts'

export const ALLOCATION_METHODS = ['proportional', 'equal', 'neyman', 'power'] as const
export type AllocationMethod = (typeof ALLOCATION_METHODS)[number]

/** One stratum, as far as the allocation asks. */
export interface AllocatedStratum {
  /** N_h. */
  readonly population: number
  /** Of what is measured; only the proportions between strata matter. @default 1 */
  readonly deviation?: number
  /** Of one reply, relative to the other strata. @default 1 */
  readonly cost?: number
  /** At most; never more than the population. */
  readonly most?: number
  /** Everybody is taken, or as many as `most` says. */
  readonly takeAll?: boolean
}

export interface AllocationOptions {
  /** @default 'proportional' */
  readonly method?: AllocationMethod
  /** Of the power allocation: 1 follows the sizes, 0 makes the strata alike. @default 0.5 */
  readonly power?: number
  /** In every stratum that holds as many. @default 1 */
  readonly minimum?: number
}

/**
 * Divides a sample of n over strata: n_h ∝ N_h (proportional), 1 (equal), N_h·s_h/√c_h (Neyman 1934,
 * with costs Cochran 1977, ch. 5.5) or N_h^q·s_h (power allocation, Bankier 1988, for means that are
 * alike). Each n_h lies between the minimum and what the stratum holds; what a bound takes or leaves
 * goes to the others in proportion, and the whole numbers are those of the largest remainders.
 *
 * Their sum is n, or the nearest to it that the bounds allow: minima come before n. Throws
 * `RangeError` for n, a minimum or a power that is negative, a population that is no whole number, or
 * a deviation or cost that is not positive.
 *
 * Example: 100 over populations of 500, 300, 200: proportional 50, 30, 20; equal 34, 33, 33; Neyman
 * with deviations 10, 20, 30: 30, 35, 35.
 */
export function allocateSample(
  strata: readonly AllocatedStratum[],
  n: number,
  { method = 'proportional', power = 0.5, minimum = 1 }: AllocationOptions = {},
): number[] {
  if (!(n >= 0)) throw new RangeError(`invalid sample size: ${n}`)
  if (!(minimum >= 0)) throw new RangeError(`invalid minimum: ${minimum}`)
  if (!(power >= 0)) throw new RangeError(`invalid power: ${power}`)
  const bounds = strata.map(stratum => boundsOf(stratum, minimum))
  const sizes = strata.map(stratum => sizeOf(stratum, method, power))
  const least = sum(bounds.map(({ least }) => least))
  const most = sum(bounds.map(({ most }) => most))
  const total = Math.min(most, Math.max(least, Math.round(n)))
  const shares = sharesWithin(sizes, bounds, total)
  return largestRemainder(
    shares,
    total,
    bounds.map(({ most }) => most),
  )
}

interface Bounds {
  readonly least: number
  readonly most: number
}

function boundsOf({ population, most, takeAll }: AllocatedStratum, minimum: number): Bounds {
  if (!(Number.isInteger(population) && population >= 0))
    throw new RangeError(`invalid population: ${population}`)
  const cap = Math.min(population, Math.max(0, Math.floor(most ?? population)))
  return { least: takeAll ? cap : Math.min(cap, Math.ceil(minimum)), most: cap }
}

function sizeOf(stratum: AllocatedStratum, method: AllocationMethod, power: number): number {
  const { population, deviation = 1, cost = 1 } = stratum
  if (!(deviation > 0)) throw new RangeError(`invalid deviation: ${deviation}`)
  if (!(cost > 0)) throw new RangeError(`invalid cost: ${cost}`)
  switch (method) {
    case 'proportional':
      return population
    case 'equal':
      return 1
    case 'neyman':
      return (population * deviation) / Math.sqrt(cost)
    case 'power':
      return population ** power * deviation
  }
}

/** The factor is found at which the sizes, kept within their bounds, add up to the total. */
function sharesWithin(
  sizes: readonly number[],
  bounds: readonly Bounds[],
  total: number,
): readonly number[] {
  const at = (factor: number) =>
    sizes.map((size, h) => Math.min(bounds[h].most, Math.max(bounds[h].least, factor * size)))
  let low = 0
  // Above it every stratum that has a size is full.
  let high = Math.max(0, ...sizes.map((size, h) => (size > 0 ? bounds[h].most / size : 0)))
  for (let step = 0; step < 200 && high - low > high * 1e-15; step++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) < total) low = middle
    else high = middle
  }
  const below = at(low)
  const above = at(high)
  // Between the two neighbours the last of the way is a straight line.
  const way = sum(above) - sum(below)
  const part = way > 0 ? (total - sum(below)) / way : 0
  return below.map((value, h) => value + part * (above[h] - value))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
