import { fornellIndex } from '../indices/fornell-index.ts'
import { normalQuantile } from '../math/normal-quantile.ts'
import type { Moments } from '../moments/moments.ts'

/** An index that no model weighs, and how sure it is. */
export interface AvailableIndex {
  /** 0–100. */
  readonly value: number
  /** Absent, like the interval, below two answers to an indicator. */
  readonly standardError?: number
  /** 95 %, held between 0 and 100. */
  readonly interval?: readonly [number, number]
}

/**
 * The index of indicators that count alike, from whatever was answered to each, with the standard
 * error of its means: over the rows that answered both,
 *
 *   Cov(x̄ᵢ, x̄ⱼ) = N_ij s_ij / (Nᵢ Nⱼ),
 *
 * times Kish's design effect where there are case weights. Undefined where nobody has answered one.
 * Throws `RangeError` for moments that lack an indicator.
 *
 * Example: answers 3, 5, 7, 9 to one question on 1–10: 55.56, SE 100·(2.582/√4)/9 = 14.34.
 */
export function availableIndex(
  indicators: readonly string[],
  moments: Moments,
): AvailableIndex | undefined {
  const positions = indicators.map(indicator => positionOf(indicator, moments))
  const { answered, scales, sums, pairWeights } = moments
  const known = positions.filter(i => answered[i] > 0)
  if (known.length === 0) return undefined
  const size = moments.indicators.length
  const means = known.map(i => sums[i * size + i] / pairWeights[i * size + i])
  const ranges = known.map(i => scales[i].max - scales[i].min)
  const value = fornellIndex(
    means.map(() => 1),
    means,
    ranges,
  )
  if (known.some(i => answered[i] < 2)) return { value }
  let variance = 0
  known.forEach((i, a) => {
    known.forEach((j, b) => {
      variance += covarianceOfMeans(moments, i, j, means[a], means[b])
    })
  })
  const range = ranges.reduce((sum, width) => sum + width, 0)
  const standardError = (100 * Math.sqrt(Math.max(0, variance))) / range
  const reach = normalQuantile(0.975) * standardError
  return {
    value,
    standardError,
    interval: [Math.max(0, value - reach), Math.min(100, value + reach)],
  }
}

/** Case weights count as their squares do: Σw² / Σw rows stand behind a weight of one. */
function covarianceOfMeans(
  { indicators, answered, weight, weightSquared, pairWeights, sums, products }: Moments,
  i: number,
  j: number,
  mean: number,
  other: number,
): number {
  const size = indicators.length
  const at = i * size + j
  const across = j * size + i
  const both = pairWeights[at]
  if (both === 0) return 0
  const crossed = products[at] - other * sums[at] - mean * sums[across] + both * mean * other
  const own = pairWeights[i * size + i] * pairWeights[j * size + j]
  const rows = Math.min(answered[i], answered[j])
  return (crossed / own) * (weightSquared / weight) * (rows / (rows - 1))
}

function positionOf(indicator: string, { indicators }: Moments): number {
  const position = indicators.indexOf(indicator)
  if (position < 0) throw new RangeError(`the moments have no indicator ${indicator}`)
  return position
}
