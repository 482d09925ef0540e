import { caseWeightsOf } from './case-weights.ts'
import { effectiveSizeOf } from './effective-size.ts'
import { normalQuantile } from './normal-quantile.ts'

/** A correlation with what is known about it. */
export interface CorrelationEstimate {
  readonly correlation: number
  /** By Fisher's z; absent for three effective cases or fewer. */
  readonly interval?: readonly [number, number]
  readonly n: number
  readonly effectiveN: number
}

/**
 * Weighted product-moment correlation over the rows where both values are there (NaN is missing),
 * with the interval of Fisher's z (1921), SE 1/√(n_eff − 3).
 *
 * Undefined where fewer than two rows are there or one of the two does not vary.
 *
 * Example: 1, 2, 3, 4 with 1, 3, 2, 4 correlate .8.
 */
export function weightedCorrelation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { caseWeights, level = 0.95 }: { caseWeights?: ArrayLike<number>; level?: number } = {},
): CorrelationEstimate | undefined {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} values beside ${second.length}`)
  const weights = caseWeightsOf(first.length, caseWeights)
  for (let i = 0; i < weights.length; i++)
    if (Number.isNaN(first[i]) || Number.isNaN(second[i])) weights[i] = 0
  const rows = [...weights.keys()].filter(i => weights[i] > 0)
  const total = rows.reduce((sum, i) => sum + weights[i], 0)
  const meanOf = (values: ArrayLike<number>) =>
    rows.reduce((sum, i) => sum + weights[i] * values[i], 0) / total
  const [a, b] = [meanOf(first), meanOf(second)]
  let [aa, bb, ab] = [0, 0, 0]
  for (const i of rows) {
    aa += weights[i] * (first[i] - a) ** 2
    bb += weights[i] * (second[i] - b) ** 2
    ab += weights[i] * (first[i] - a) * (second[i] - b)
  }
  if (rows.length < 2 || !(aa > 0 && bb > 0)) return undefined
  const correlation = Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)))
  const cases = effectiveSizeOf(weights)
  const interval = fisherInterval(correlation, cases, level)
  return {
    correlation,
    ...(interval && { interval }),
    n: rows.length,
    effectiveN: cases,
  }
}

function fisherInterval(
  correlation: number,
  cases: number,
  level: number,
): readonly [number, number] | undefined {
  if (!(cases > 3)) return undefined
  const z = Math.atanh(correlation)
  const reach = normalQuantile((1 + level) / 2) / Math.sqrt(cases - 3)
  return [Math.tanh(z - reach), Math.tanh(z + reach)]
}
