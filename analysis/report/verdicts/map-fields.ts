import type { DriverPoint } from '../index-report.ts'

/** The four fields of the importance–performance map, and where an interval reaches across a line. */
export type MapField = 'improve' | 'keep' | 'later' | 'maintain' | 'undetermined'

export interface PlacedDriver extends DriverPoint {
  readonly field: MapField
}

export interface ImportancePerformance {
  readonly drivers: readonly PlacedDriver[]
  /** Where the lines cross: the means of the drivers (Martilla & James 1977). */
  readonly meanImportance: number
  readonly meanPerformance: number
}

export function mapFields(drivers: readonly DriverPoint[]): ImportancePerformance | undefined {
  if (drivers.length === 0) return undefined
  const meanImportance = mean(drivers.map(({ importance }) => importance.value))
  const meanPerformance = mean(drivers.map(({ performance }) => performance.value))
  return {
    meanImportance,
    meanPerformance,
    drivers: drivers.map(driver => ({
      ...driver,
      field: fieldOf(driver, meanImportance, meanPerformance),
    })),
  }
}

function fieldOf(
  { importance, performance }: DriverPoint,
  meanImportance: number,
  meanPerformance: number,
): MapField {
  if (within(meanImportance, importance) || within(meanPerformance, performance)) {
    return 'undetermined'
  }
  const important = importance.value > meanImportance
  const good = performance.value > meanPerformance
  if (important) return good ? 'keep' : 'improve'
  return good ? 'maintain' : 'later'
}

function within(line: number, { interval }: DriverPoint['importance']): boolean {
  return interval !== undefined && interval[0] <= line && line <= interval[1]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
