import type { Layout } from '../model/layout.ts'

/**
 * What is averaged: the size of each correlation, |r| (seminr, SmartPLS), or the correlation with its
 * sign, the size being taken of the whole (cSEM). They differ where signs are mixed in a block.
 */
export type HtmtConvention = 'absolute' | 'signed'

/**
 * Heterotrait–monotrait ratio of two blocks (Henseler, Ringle & Sarstedt 2015): the mean correlation
 * across the two over the geometric mean of the mean correlations within each,
 *
 *   HTMT_ij = r̄_ij / √(r̄_i · r̄_j),   r̄_i = 1 for a single indicator.
 *
 * `correlations` are the indicators', P × P in the layout's order. About 1 where the blocks cannot be
 * told apart; it can exceed 1. Undefined where a mean within a block is not positive, so that the
 * block has nothing in common to compare with.
 *
 * Example: blocks of two that correlate .64 and .49 within and .42 across: .42 / √(.64·.49) = .75.
 */
export function htmt(
  correlations: ArrayLike<number>,
  layout: Pick<Layout, 'blockStart' | 'indicators'>,
  i: number,
  j: number,
  convention: HtmtConvention = 'absolute',
): number | undefined {
  const across = meanAcross(correlations, layout, i, j, convention)
  const within =
    meanWithin(correlations, layout, i, convention) *
    meanWithin(correlations, layout, j, convention)
  return within > 0 ? Math.abs(across) / Math.sqrt(within) : undefined
}

type Blocks = Pick<Layout, 'blockStart' | 'indicators'>

function meanAcross(
  correlations: ArrayLike<number>,
  { blockStart, indicators }: Blocks,
  i: number,
  j: number,
  convention: HtmtConvention,
): number {
  const size = indicators.length
  let sum = 0
  for (let p = blockStart[i]; p < blockStart[i + 1]; p++)
    for (let q = blockStart[j]; q < blockStart[j + 1]; q++)
      sum += counted(correlations[p * size + q], convention)
  return sum / ((blockStart[i + 1] - blockStart[i]) * (blockStart[j + 1] - blockStart[j]))
}

/** NaN where it is not positive, so that the product of two negative ones is not taken for good. */
function meanWithin(
  correlations: ArrayLike<number>,
  { blockStart, indicators }: Blocks,
  i: number,
  convention: HtmtConvention,
): number {
  const size = indicators.length
  const count = blockStart[i + 1] - blockStart[i]
  if (count === 1) return 1
  let sum = 0
  for (let p = blockStart[i]; p < blockStart[i + 1]; p++)
    for (let q = blockStart[i]; q < p; q++) sum += counted(correlations[p * size + q], convention)
  return sum > 0 ? (2 * sum) / (count * (count - 1)) : Number.NaN
}

const counted = (correlation: number, convention: HtmtConvention) =>
  convention === 'absolute' ? Math.abs(correlation) : correlation
