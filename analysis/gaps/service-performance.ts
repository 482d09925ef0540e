import { type MeanEstimate, type MeanOptions, meanEstimate } from '../math/mean-estimate.ts'
import { meanOfColumns } from './mean-of-columns.ts'
import type { ServiceItem } from './service-item.ts'

/** SERVPERF: perceptions alone, in points of the scale. */
export interface ServicePerformance {
  readonly items: readonly { readonly item: string; readonly performance: MeanEstimate }[]
  readonly dimensions: readonly { readonly dimension: string; readonly performance: MeanEstimate }[]
  /** Mean of the dimensions, over respondents who have all. */
  readonly overall?: MeanEstimate
  /** Each respondent's dimension scores, for regressions; NaN where nothing was answered. */
  readonly scores: Readonly<Record<string, Float64Array>>
}

/**
 * SERVPERF (Cronin & Taylor 1992): the perceptions of SERVQUAL without the expectations. The form to
 * explain satisfaction with, because gaps are differences of two answers and lose reliability
 * (`differenceReliability`).
 *
 * Items and dimensions that nobody answered are left out.
 *
 * Example: perceptions 5.8, 5.4, 5.6, 6.0, 5.5 in five dimensions: overall 5.66.
 */
export function servicePerformance(
  items: readonly Omit<ServiceItem, 'expectation'>[],
  options: MeanOptions = {},
): ServicePerformance {
  const scores = Object.fromEntries(
    [...new Set(items.map(({ dimension }) => dimension))].map(dimension => [
      dimension,
      meanOfColumns(
        items.filter(item => item.dimension === dimension).map(({ perception }) => perception),
      ),
    ]),
  )
  const overall = meanEstimate(meanWhereComplete(Object.values(scores)), options)
  return {
    items: items.flatMap(({ item, perception }) => {
      const performance = meanEstimate(perception, options)
      return performance ? [{ item, performance }] : []
    }),
    dimensions: Object.entries(scores).flatMap(([dimension, values]) => {
      const performance = meanEstimate(values, options)
      return performance ? [{ dimension, performance }] : []
    }),
    ...(overall && { overall }),
    scores,
  }
}

function meanWhereComplete(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(
    { length: columns[0]?.length ?? 0 },
    (_, row) => columns.reduce((sum, column) => sum + column[row], 0) / columns.length,
  )
}
