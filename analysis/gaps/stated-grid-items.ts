import { caseWeightsOf } from '../math/case-weights.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import type { GridItem } from './importance-performance-grid.ts'

/** One item whose importance was asked for; NaN is missing. */
export interface StatedItem {
  readonly item: string
  readonly importance: ArrayLike<number>
  readonly performance: ArrayLike<number>
}

/**
 * Weighted means of stated importance and performance with their draws, for
 * `importancePerformanceGrid`: respondents are resampled whole, so items stay correlated as they are.
 * Each mean is over those who answered it.
 *
 * Throws `RangeError` where lengths disagree or nobody answered.
 *
 * Example: importance 8, 10 and performance 4, 6: (9, 5) with as many draws as resamples.
 */
export function statedGridItems(
  items: readonly StatedItem[],
  { caseWeights, ...resampling }: Resampling & { readonly caseWeights?: ArrayLike<number> },
): GridItem[] {
  const n = items[0]?.importance.length ?? 0
  for (const { item, importance, performance } of items)
    if (importance.length !== n || performance.length !== n)
      throw new RangeError(
        `${item} has ${importance.length} and ${performance.length} rows instead of ${n}`,
      )
  const weights = caseWeightsOf(n, caseWeights)
  const draws = items.map(() => ({
    importance: new Float64Array(resampling.resamples),
    performance: new Float64Array(resampling.resamples),
  }))
  let b = 0
  for (const drawn of resampledWeights(weights, resampling)) {
    items.forEach(({ importance, performance }, i) => {
      draws[i].importance[b] = weightedMean(importance, drawn)
      draws[i].performance[b] = weightedMean(performance, drawn)
    })
    b++
  }
  return items.map(({ item, importance, performance }, i) => {
    const means = [weightedMean(importance, weights), weightedMean(performance, weights)]
    if (means.some(Number.isNaN)) throw new RangeError(`nobody answered ${item}`)
    return {
      item,
      importance: means[0],
      performance: means[1],
      importanceDraws: draws[i].importance,
      performanceDraws: draws[i].performance,
    }
  })
}

/** NaN where nobody with a weight answered. */
function weightedMean(values: ArrayLike<number>, weights: Float64Array): number {
  let total = 0
  let sum = 0
  for (let row = 0; row < weights.length; row++) {
    if (Number.isNaN(values[row])) continue
    total += weights[row]
    sum += weights[row] * values[row]
  }
  return sum / total
}
