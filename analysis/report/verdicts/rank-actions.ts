import type { Estimate, IndexReport } from '../index-report.ts'

/** A driver to work on, and what that would bring. */
export interface Action {
  readonly construct: string
  readonly performance: Estimate
  /** Points by which the driver is assumed to rise: 5, or what is left up to 100. */
  readonly rise: number
  /** Points that the focus gains by it. */
  readonly gain: Estimate
  /** The question that carries most of the driver's index, with its share. */
  readonly mainIndicator?: { readonly id: string; readonly share: number }
}

/**
 * Drivers by what there is to gain: importance × the distance to 100, which is the gain if the same
 * part of that distance were made good in each. A driver whose effect is not clearly above 0 is no
 * advice, however large the estimate.
 */
export function rankActions(report: IndexReport, count = 3): Action[] {
  return report.drivers
    .filter(({ construct }) =>
      report.constructs.some(({ id, isRate }) => id === construct && !isRate),
    )
    .filter(({ importance }) => importance.value > 0 && (importance.interval?.[0] ?? 1) > 0)
    .filter(({ performance }) => performance.value < 100)
    .toSorted((a, b) => potential(b) - potential(a))
    .slice(0, count)
    .map(({ construct, importance, performance }) => {
      const rise = Math.min(5, 100 - performance.value)
      const mainIndicator = mainIndicatorOf(report, construct)
      return {
        construct,
        performance,
        rise,
        gain: times(importance, rise),
        ...(mainIndicator ? { mainIndicator } : {}),
      }
    })
}

function potential({ importance, performance }: IndexReport['drivers'][number]): number {
  return importance.value * (100 - performance.value)
}

function times({ value, interval, standardError }: Estimate, factor: number): Estimate {
  return {
    value: value * factor,
    ...(standardError === undefined ? {} : { standardError: standardError * factor }),
    ...(interval ? { interval: [interval[0] * factor, interval[1] * factor] } : {}),
  }
}

function mainIndicatorOf(report: IndexReport, construct: string): Action['mainIndicator'] {
  const own = report.indicators.filter(indicator => indicator.construct === construct)
  if (own.length < 2) return undefined
  const [main] = own.toSorted((a, b) => (b.indexWeight ?? 0) - (a.indexWeight ?? 0))
  return main?.indexWeight === undefined ? undefined : { id: main.id, share: main.indexWeight }
}
