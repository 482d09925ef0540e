import { quantile } from './quantile.ts'

/** How one statistic varies over the draws. */
export interface Spread {
  readonly mean: number
  /** Standard deviation of the draws, divisor B − 1. */
  readonly standardError: number
  /** Percentile interval, quantiles of type 7. */
  readonly interval: readonly [number, number]
  /** Two-sided, of "is zero". */
  readonly p: number
}

/** Undefined for fewer than two draws. NaN draws (the statistic did not exist) are left out. */
export function spreadOf(draws: Float64Array, level: number): Spread | undefined {
  const sorted = draws.filter(draw => !Number.isNaN(draw)).sort()
  if (sorted.length < 2) return undefined
  const mean = sorted.reduce((sum, draw) => sum + draw, 0) / sorted.length
  const squares = sorted.reduce((sum, draw) => sum + (draw - mean) ** 2, 0)
  return {
    mean,
    standardError: Math.sqrt(squares / (sorted.length - 1)),
    interval: [
      quantile(sorted, (1 - level) / 2) ?? Number.NaN,
      quantile(sorted, (1 + level) / 2) ?? Number.NaN,
    ],
    p: bootstrapP(sorted),
  }
}

/**
 * Two-sided p value of "is zero" from bootstrap draws,
 * min(1, 2·min(1 + #≤0, 1 + #≥0) / (B + 1)): never 0, whatever the draws.
 *
 * Example: 999 draws, all positive, give .002.
 */
export function bootstrapP(draws: ArrayLike<number>): number {
  let low = 1
  let high = 1
  for (let b = 0; b < draws.length; b++) {
    if (draws[b] <= 0) low++
    if (draws[b] >= 0) high++
  }
  return Math.min(1, (2 * Math.min(low, high)) / (draws.length + 1))
}
