import type { Finding } from '../finding.ts'
import { quantile } from '../resampling/quantile.ts'
import type { LoyaltyCuts } from './loyalty-quadrant.ts'

/** Cuts at the sample's medians, with the warning that belongs to them. */
export interface MedianCuts {
  readonly cuts: LoyaltyCuts
  readonly findings: readonly Finding[]
}

/**
 * Cuts for `loyaltyQuadrant` at the medians of attitude and behaviour (type 7; NaN is missing).
 * Half of the customers are then high by definition, whatever they feel, and waves do not compare:
 * the finding says so.
 *
 * Undefined where one of the two has no values.
 *
 * Example: attitudes 20, 60, 80 and behaviours 10, 50, 90 are cut at 60 and 50.
 */
export function medianCuts(
  attitudes: ArrayLike<number>,
  behaviours: ArrayLike<number>,
): MedianCuts | undefined {
  const attitude = medianOf(attitudes)
  const behaviour = medianOf(behaviours)
  if (attitude === undefined || behaviour === undefined) return undefined
  return {
    cuts: { attitude, behaviour },
    findings: [
      {
        code: 'median-split',
        verdict: 'information',
        about: ['loyalty'],
        source: 'Dick & Basu 1994',
        n: attitudes.length,
      },
    ],
  }
}

function medianOf(values: ArrayLike<number>): number | undefined {
  const known = Float64Array.from(values).filter(value => !Number.isNaN(value))
  return quantile(known.sort(), 0.5)
}
