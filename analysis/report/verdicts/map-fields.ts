import type { DriverPoint, Estimate } from '../index-report.ts'

/** The four fields of the importance–performance map, and where an interval reaches across a line. */
export type MapField =
  | 'importantLower'
  | 'importantHigher'
  | 'lesserLower'
  | 'lesserHigher'
  | 'undetermined'

export interface PlacedDriver extends DriverPoint {
  readonly field: MapField
}

export interface ImportancePerformance {
  readonly drivers: readonly PlacedDriver[]
  /** Where the lines cross: the means of the drivers (Martilla & James 1977). */
  readonly meanImportance: number
  readonly meanPerformance: number
  /** Do the drivers differ by more than their intervals, both ways? Else no field says anything. */
  readonly hasFields: boolean
}

/**
 * Where each driver lies among the others: a description, no advice (that is `adviceOf`). The means of the
 * drivers always divide them, differ they or not; so there are fields only where, on both axes, the
 * intervals of at least two drivers lie apart, and a driver has one only where its intervals reach across
 * no line.
 */
export function mapFields(drivers: readonly DriverPoint[]): ImportancePerformance | undefined {
  if (drivers.length === 0) return undefined
  const meanImportance = mean(drivers.map(({ importance }) => importance.value))
  const meanPerformance = mean(drivers.map(({ performance }) => performance.value))
  const hasFields =
    lieApart(drivers.map(({ importance }) => importance)) &&
    lieApart(drivers.map(({ performance }) => performance))
  return {
    meanImportance,
    meanPerformance,
    hasFields,
    drivers: drivers.map(driver => ({
      ...driver,
      field: hasFields ? fieldOf(driver, meanImportance, meanPerformance) : 'undetermined',
    })),
  }
}

function lieApart(estimates: readonly Estimate[]): boolean {
  const intervals = estimates.map(({ interval }) => interval)
  const [lows, highs] = [0, 1].map(end =>
    intervals.flatMap(interval => (interval ? [interval[end]] : [])),
  )
  return Math.max(...lows) > Math.min(...highs)
}

function fieldOf(
  { importance, performance }: DriverPoint,
  meanImportance: number,
  meanPerformance: number,
): MapField {
  if (within(meanImportance, importance) || within(meanPerformance, performance)) {
    return 'undetermined'
  }
  const good = performance.value > meanPerformance
  if (importance.value > meanImportance) return good ? 'importantHigher' : 'importantLower'
  return good ? 'lesserHigher' : 'lesserLower'
}

function within(line: number, { interval }: Estimate): boolean {
  return interval !== undefined && interval[0] <= line && line <= interval[1]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
