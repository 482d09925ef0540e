import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { meanOfColumns } from './mean-of-columns.ts'
import { respondentsOf, type ServiceItem } from './service-item.ts'
import { weightedTotal } from './weighted-total.ts'

/** A gap: perception minus expectation, in points of the scale; below 0 falls short. */
export interface ServiceGap {
  readonly gap: MeanEstimate
  /** Means over the respondents with both. */
  readonly expectation: number
  readonly perception: number
}

export interface ServiceGaps {
  readonly items: readonly (ServiceGap & { readonly item: string; readonly dimension: string })[]
  readonly dimensions: readonly (ServiceGap & { readonly dimension: string })[]
  /** Mean of the dimensions, over respondents who have all; absent where nobody has. */
  readonly overall?: MeanEstimate
  /** Σ points·gap / 100; absent without points. */
  readonly weighted?: MeanEstimate
}

export interface ServiceGapOptions extends MeanOptions {
  /** 100 points shared out over the dimensions: for all, or by each respondent. */
  readonly points?: Readonly<Record<string, number | ArrayLike<number>>>
}

/**
 * SERVQUAL (Parasuraman, Zeithaml & Berry 1988, 1991): gap = P − E for each respondent and item; a
 * respondent's dimension gap is the mean of the item gaps there, the overall gap the mean of all
 * dimensions; weighted by points, Σ points·gap / 100 (Zeithaml, Parasuraman & Berry 1990). All means
 * are case-weighted, with Student's interval on the effective n.
 *
 * Items and dimensions without a complete pair are left out. A respondent whose own points are
 * unknown or do not add up to 100 is left out of the weighted gap; points for all that do not throw
 * `RangeError`, as do columns of different lengths.
 *
 * Example: E 6.2 6.5 6.1 6.3 5.9, P 5.8 5.4 5.6 6.0 5.5, points 11 32 22 19 16: gaps −.4 −1.1 −.5 −.3
 * −.4, overall −.54, weighted −.627.
 */
export function serviceGaps(
  items: readonly ServiceItem[],
  { points, ...options }: ServiceGapOptions = {},
): ServiceGaps {
  const n = respondentsOf(items)
  const pairs = items.map(({ item, dimension, expectation, perception }) => {
    const both = (values: ArrayLike<number>, other: ArrayLike<number>) =>
      Float64Array.from({ length: n }, (_, row) =>
        Number.isNaN(other[row]) ? Number.NaN : values[row],
      )
    return {
      item,
      dimension,
      expectation: both(expectation, perception),
      perception: both(perception, expectation),
    }
  })
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))].map(dimension => {
    const own = pairs.filter(pair => pair.dimension === dimension)
    return {
      dimension,
      expectation: meanOfColumns(own.map(pair => pair.expectation)),
      perception: meanOfColumns(own.map(pair => pair.perception)),
    }
  })
  const gaps = new Map(
    dimensions.map(({ dimension, ...pair }) => [dimension, differences(pair)] as const),
  )
  const overall = meanEstimate(allDimensions(gaps, n, meanOf), options)
  const weighted = points && meanEstimate(weightedGaps(gaps, n, points), options)
  return {
    items: pairs.flatMap(({ item, dimension, ...pair }) => {
      const gap = gapOf(pair, options)
      return gap ? [{ item, dimension, ...gap }] : []
    }),
    dimensions: dimensions.flatMap(({ dimension, ...pair }) => {
      const gap = gapOf(pair, options)
      return gap ? [{ dimension, ...gap }] : []
    }),
    ...(overall && { overall }),
    ...(weighted && { weighted }),
  }
}

interface Pair {
  readonly expectation: Float64Array
  readonly perception: Float64Array
}

const differences = ({ expectation, perception }: Pair) =>
  perception.map((value, row) => value - expectation[row])

function gapOf(pair: Pair, options: MeanOptions): ServiceGap | undefined {
  const gap = meanEstimate(differences(pair), options)
  const expectation = meanEstimate(pair.expectation, options)
  const perception = meanEstimate(pair.perception, options)
  return (
    gap &&
    expectation &&
    perception && { gap, expectation: expectation.mean, perception: perception.mean }
  )
}

type Gaps = ReadonlyMap<string, Float64Array>

/** A figure of each respondent's gaps in all dimensions; NaN where one is unknown. */
function allDimensions(
  gaps: Gaps,
  n: number,
  figure: (own: Readonly<Record<string, number>>, row: number) => number,
): Float64Array {
  return Float64Array.from({ length: n }, (_, row) => {
    const own = Object.fromEntries([...gaps].map(([dimension, gap]) => [dimension, gap[row]]))
    return Object.values(own).some(Number.isNaN) ? Number.NaN : figure(own, row)
  })
}

function meanOf(own: Readonly<Record<string, number>>): number {
  const gaps = Object.values(own)
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

function weightedGaps(
  gaps: Gaps,
  n: number,
  points: NonNullable<ServiceGapOptions['points']>,
): Float64Array {
  const isForAll = Object.values(points).every(value => typeof value === 'number')
  return allDimensions(gaps, n, (own, row) => {
    const shares = Object.fromEntries(
      Object.entries(points).map(([dimension, value]) => [
        dimension,
        typeof value === 'number' ? value : value[row],
      ]),
    )
    if (!isForAll && !addsUp(shares, Object.keys(own))) return Number.NaN
    return weightedTotal(own, shares) ?? Number.NaN
  })
}

function addsUp(shares: Readonly<Record<string, number>>, dimensions: readonly string[]): boolean {
  const sum = dimensions.reduce((total, dimension) => total + (shares[dimension] ?? Number.NaN), 0)
  return Math.abs(sum - 100) < 1e-6 && dimensions.every(dimension => shares[dimension] >= 0)
}
