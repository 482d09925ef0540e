import { quantile } from '../resampling/quantile.ts'
import { type ConfidenceEllipse, confidenceEllipse } from './confidence-ellipse.ts'

/** One item with its bootstrap draws; draw b of every item comes from the same resample. */
export interface GridItem {
  readonly item: string
  readonly importance: number
  readonly performance: number
  /** NaN where the draw has none. */
  readonly importanceDraws: ArrayLike<number>
  readonly performanceDraws: ArrayLike<number>
}

export interface GridOptions {
  /** Where the axes cross: at the items' means, or at given values (scale midpoints, targets). */
  readonly axes: 'means' | { readonly importance: number; readonly performance: number }
  /** @default 0.95 */
  readonly level?: number
}

/** The four fields of Martilla & James, or none where the data do not decide. */
export type GridField = 'concentrate' | 'keepUp' | 'lowPriority' | 'overkill' | 'undetermined'

export interface ImportancePerformanceGrid {
  readonly axes: {
    readonly at: 'means' | 'given'
    readonly importance: number
    readonly performance: number
  }
  readonly points: readonly GridPoint[]
  /** Draws in which every item had both values. */
  readonly draws: number
}

export interface GridPoint {
  readonly item: string
  readonly importance: number
  readonly performance: number
  readonly importanceInterval: readonly [number, number]
  readonly performanceInterval: readonly [number, number]
  /** First coordinate performance, second importance. */
  readonly ellipse: ConfidenceEllipse
  readonly field: GridField
}

/**
 * Importance–performance analysis (Martilla & James 1977) with its uncertainty: points with
 * percentile intervals and ellipses, and a field only where the interval of the distance to both
 * axes leaves 0 out. Axes at the means move with each draw, so the distance knows that an item is
 * part of the mean. Importance is better derived (impact) than stated; units are the caller's.
 *
 * Fields: important and weak, concentrate; important and strong, keep up; the others low priority and
 * overkill. Throws `RangeError` where there are no items, draws have different lengths, or fewer than
 * two draws are complete.
 *
 * Example: importance .8 [.7, .9] and performance 60 [58, 62] with axes at .5 and 70: concentrate.
 */
export function importancePerformanceGrid(
  items: readonly GridItem[],
  { axes, level = 0.95 }: GridOptions,
): ImportancePerformanceGrid {
  const kept = completeDraws(items)
  const meanOf = (pick: (item: GridItem) => number) =>
    items.reduce((sum, item) => sum + pick(item), 0) / items.length
  const axis = (
    estimate: (item: GridItem) => number,
    draws: (item: GridItem) => ArrayLike<number>,
    given: number | undefined,
  ) => ({
    at: given ?? meanOf(estimate),
    draws: kept.map(b => given ?? meanOf(item => draws(item)[b])),
  })
  const given = axes === 'means' ? undefined : axes
  const importance = axis(
    item => item.importance,
    item => item.importanceDraws,
    given?.importance,
  )
  const performance = axis(
    item => item.performance,
    item => item.performanceDraws,
    given?.performance,
  )
  return {
    axes: {
      at: given ? 'given' : 'means',
      importance: importance.at,
      performance: performance.at,
    },
    points: items.map(item => {
      const x = kept.map(b => item.performanceDraws[b])
      const y = kept.map(b => item.importanceDraws[b])
      const isStrong = side(x, performance.draws, level)
      const isImportant = side(y, importance.draws, level)
      return {
        item: item.item,
        importance: item.importance,
        performance: item.performance,
        importanceInterval: intervalOf(y, level),
        performanceInterval: intervalOf(x, level),
        ellipse: confidenceEllipse(
          [item.performance, item.importance],
          [covariance(x, x), covariance(y, y)],
          covariance(x, y),
          level,
        ),
        field: fieldOf(isImportant, isStrong),
      }
    }),
    draws: kept.length,
  }
}

function fieldOf(isImportant: boolean | undefined, isStrong: boolean | undefined): GridField {
  if (isImportant === undefined || isStrong === undefined) return 'undetermined'
  if (isImportant) return isStrong ? 'keepUp' : 'concentrate'
  return isStrong ? 'overkill' : 'lowPriority'
}

/** Above the axis, below it, or undefined where the interval of the distance holds 0. */
function side(
  values: readonly number[],
  axis: readonly number[],
  level: number,
): boolean | undefined {
  const [low, high] = intervalOf(
    values.map((value, b) => value - axis[b]),
    level,
  )
  return low > 0 ? true : high < 0 ? false : undefined
}

function intervalOf(values: readonly number[], level: number): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  return [
    quantile(sorted, (1 - level) / 2) ?? Number.NaN,
    quantile(sorted, (1 + level) / 2) ?? Number.NaN,
  ]
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [x, y].map(values => values.reduce((sum, value) => sum + value, 0) / values.length)
  return x.reduce((sum, value, k) => sum + (value - a) * (y[k] - b), 0) / (x.length - 1)
}

function completeDraws(items: readonly GridItem[]): number[] {
  const [first] = items
  if (!first) throw new RangeError('no items')
  const count = first.importanceDraws.length
  for (const { item, importanceDraws, performanceDraws } of items)
    if (importanceDraws.length !== count || performanceDraws.length !== count)
      throw new RangeError(
        `${item} has ${importanceDraws.length} and ${performanceDraws.length} draws instead of ${count}`,
      )
  const kept = Array.from({ length: count }, (_, b) => b).filter(b =>
    items.every(
      ({ importanceDraws, performanceDraws }) =>
        !Number.isNaN(importanceDraws[b]) && !Number.isNaN(performanceDraws[b]),
    ),
  )
  if (kept.length < 2) throw new RangeError(`${kept.length} complete draws: two are needed`)
  return kept
}
