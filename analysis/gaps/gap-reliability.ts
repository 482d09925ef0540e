import type { Finding } from '../finding.ts'
import { caseWeightsOf } from '../math/case-weights.ts'
import { meanEstimate } from '../math/mean-estimate.ts'
import { weightedCorrelation } from '../math/weighted-correlation.ts'
import { MIN_RELIABILITY } from '../thresholds.ts'
import { alphaOfColumns } from './alpha-of-columns.ts'
import { differenceReliability } from './difference-reliability.ts'
import { meanOfColumns } from './mean-of-columns.ts'
import { respondentsOf, type ServiceItem } from './service-item.ts'

/** How well the gap of one dimension measures, beside its two halves. */
export interface GapReliability {
  readonly dimension: string
  /** Respondents with all pairs of the dimension. */
  readonly n: number
  /** Raw alpha of the expectations and of the perceptions. */
  readonly expectation: number
  readonly perception: number
  /** Of the two dimension scores. */
  readonly correlation: number
  /** Of the gap. */
  readonly difference: number
  readonly findings: readonly Finding[]
}

/**
 * Reliability of each dimension's gap (`differenceReliability`) from raw alphas, standard deviations
 * and the correlation of its expectation and perception scores, over respondents with all its pairs.
 * Below .70 a finding says to use the perceptions alone.
 *
 * Dimensions with fewer than two items, or where something does not vary, are left out.
 *
 * Example: alphas .80 and .80, equal deviations, correlation .5: .60.
 */
export function gapReliability(
  items: readonly ServiceItem[],
  caseWeights?: ArrayLike<number>,
): GapReliability[] {
  const weights = caseWeightsOf(respondentsOf(items), caseWeights)
  return [...new Set(items.map(({ dimension }) => dimension))].flatMap(dimension => {
    const own = items.filter(item => item.dimension === dimension)
    const rows = [...weights.keys()].filter(
      row =>
        weights[row] > 0 &&
        own.every(
          item => !Number.isNaN(item.expectation[row]) && !Number.isNaN(item.perception[row]),
        ),
    )
    const pick = (values: ArrayLike<number>) => Float64Array.from(rows, row => values[row])
    const kept = pick(weights)
    const expectations = own.map(item => pick(item.expectation))
    const perceptions = own.map(item => pick(item.perception))
    const scores = [meanOfColumns(expectations), meanOfColumns(perceptions)] as const
    const expectation = alphaOfColumns(expectations, kept)
    const perception = alphaOfColumns(perceptions, kept)
    const correlation = weightedCorrelation(...scores, { caseWeights: kept })?.correlation
    const [first, second] = scores.map(
      values => meanEstimate(values, { caseWeights: kept })?.standardDeviation,
    )
    if (expectation === undefined || perception === undefined) return []
    if (correlation === undefined || first === undefined || second === undefined) return []
    const difference = differenceReliability({
      standardDeviations: [first, second],
      reliabilities: [expectation, perception],
      correlation,
    })
    if (difference === undefined) return []
    const finding: Finding = {
      code: 'low-difference-reliability',
      verdict: 'poor',
      about: [dimension],
      value: difference,
      threshold: MIN_RELIABILITY,
      source: 'Nunnally 1978',
      n: rows.length,
    }
    return [
      {
        dimension,
        n: rows.length,
        expectation,
        perception,
        correlation,
        difference,
        findings: difference < MIN_RELIABILITY ? [finding] : [],
      },
    ]
  })
}
