import type { Layout } from '../model/layout.ts'

/**
 * HTMT2 of two blocks (Roemer, Schuberth & Henseler 2021): HTMT with geometric instead of arithmetic
 * means of the correlations, which stays consistent where loadings differ (congeneric indicators).
 * Single indicators count as 1 within their block.
 *
 * Undefined where a correlation, across the two blocks or within one, is not positive: its logarithm
 * does not exist.
 *
 * Example: correlations of .9, .4 across and .36 within the second, single-item first block:
 * √(.9·.4) / √.36 = 1.
 */
export function htmt2(
  correlations: ArrayLike<number>,
  layout: Pick<Layout, 'blockStart' | 'indicators'>,
  i: number,
  j: number,
): number | undefined {
  const ratio =
    meanLog(correlations, layout, i, j) -
    (meanLog(correlations, layout, i, i) + meanLog(correlations, layout, j, j)) / 2
  return Number.isFinite(ratio) ? Math.exp(ratio) : undefined
}

/** Mean logarithm of the correlations between two blocks, or within one; NaN where one is not positive. */
function meanLog(
  correlations: ArrayLike<number>,
  { blockStart, indicators }: Pick<Layout, 'blockStart' | 'indicators'>,
  i: number,
  j: number,
): number {
  const size = indicators.length
  let sum = 0
  let count = 0
  for (let p = blockStart[i]; p < blockStart[i + 1]; p++)
    for (let q = blockStart[j]; q < (i === j ? p : blockStart[j + 1]); q++) {
      const correlation = correlations[p * size + q]
      sum += correlation > 0 ? Math.log(correlation) : Number.NaN
      count++
    }
  return count === 0 ? 0 : sum / count
}
