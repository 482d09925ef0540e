import type { Finding } from '../finding.ts'
import { caseWeightsOf } from '../math/case-weights.ts'
import { meanEstimate } from '../math/mean-estimate.ts'
import { weightedCorrelation } from '../math/weighted-correlation.ts'
import { MIN_RELIABILITY } from '../thresholds.ts'
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

/** Two measures of which one is subtracted from the other. */
export interface DifferencePair {
  readonly standardDeviations: readonly [number, number]
  readonly reliabilities: readonly [number, number]
  readonly correlation: number
}

/**
 * Reliability of a difference score,
 * (σ₁²ρ₁₁ + σ₂²ρ₂₂ − 2rσ₁σ₂) / (σ₁² + σ₂² − 2rσ₁σ₂) (Lord 1963; Peter, Churchill &
 * Brown 1993): the closer
 * the two measures go together, the less of their difference is more than error.
 *
 * Undefined where the difference does not vary. It can be negative, which means that the correlation
 * is higher than the reliabilities allow. Throws `RangeError` for a negative deviation, or a
 * correlation outside −1 to 1.
 *
 * Example: deviations 1 and 1, reliabilities .8 and .8, correlation .5: .6.
 */
export function differenceReliability(pair: DifferencePair): number | undefined {
  const [first, second] = pair.standardDeviations
  const { correlation, reliabilities } = pair
  if (!(first >= 0 && second >= 0))
    throw new RangeError(`invalid standard deviations: ${first}, ${second}`)
  if (!(correlation >= -1 && correlation <= 1))
    throw new RangeError(`invalid correlation: ${correlation}`)
  const shared = 2 * correlation * first * second
  const variance = first * first + second * second - shared
  if (!(variance > 0)) return undefined
  return (first * first * reliabilities[0] + second * second * reliabilities[1] - shared) / variance
}

/**
 * Raw alpha of some columns of complete answers, k/(k − 1) · (1 − Σs² / s²_sum) (Cronbach 1951), with
 * case weights.
 *
 * Undefined for fewer than two columns, fewer than two cases, or a sum that does not vary.
 *
 * Example: the columns 1 2 3 4 and 2 1 4 3: .75.
 */
export function alphaOfColumns(
  columns: readonly Float64Array[],
  caseWeights?: ArrayLike<number>,
): number | undefined {
  const count = columns.length
  if (count < 2) return undefined
  const sums = columns[0].map((_, row) => columns.reduce((sum, column) => sum + column[row], 0))
  const variance = (values: ArrayLike<number>) =>
    (meanEstimate(values, { caseWeights })?.standardDeviation ?? Number.NaN) ** 2
  const whole = variance(sums)
  if (!(whole > 0)) return undefined
  const parts = columns.reduce((sum, column) => sum + variance(column), 0)
  return (count / (count - 1)) * (1 - parts / whole)
}
