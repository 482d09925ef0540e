import type { Finding } from '../finding.ts'
import { proportionDifference, type ShareOf } from '../math/proportion-difference.ts'
import { holm } from '../resampling/holm.ts'
import {
  type EstimateDifference,
  estimateDifference,
  type UncertainEstimate,
} from './estimate-difference.ts'
import { minimumDetectable } from './minimum-detectable.ts'

/** One figure in two independent waves: an index or mean with its standard error, or a share. */
export type WaveItem = {
  readonly item: string
} & (
  | { readonly earlier: UncertainEstimate; readonly later: UncertainEstimate }
  | { readonly earlier: ShareOf; readonly later: ShareOf }
)

export interface WaveChange extends EstimateDifference {
  readonly item: string
  /** Holm's, over the items of the call. */
  readonly pAdjusted?: number
  /** Smallest difference that samples like these show with 80 % power. */
  readonly minimumDetectable: number
  readonly verdict: 'risen' | 'fallen' | 'noClearChange' | 'notCompared'
}

export interface WaveChangeOptions {
  /** From `seriesBreaks`: any of them, and nothing is tested. */
  readonly breaks?: readonly Finding[]
  /** @default 0.95 */
  readonly level?: number
}

/**
 * Changes between two independent waves, later minus earlier: z with bootstrap standard errors for
 * indices and means, the pooled z on effective n for shares; Holm's adjustment (1979) over all items;
 * the minimum detectable difference beside each. Panels of the same respondents: `panelChange`.
 *
 * Across a break in series the differences are given without a test, as `notCompared`. Shares without
 * cases are left out.
 *
 * Example: 73.8 (SE .95) to 76.2 (SE .90) alone: p .0667, no clear change, detectable from 3.67 on.
 */
export function waveChanges(
  items: readonly WaveItem[],
  { breaks = [], level = 0.95 }: WaveChangeOptions = {},
): WaveChange[] {
  const differences = items.flatMap(item => {
    const difference = differenceOf(item, level)
    return difference ? [{ item: item.item, ...difference }] : []
  })
  if (breaks.length > 0)
    return differences.map(({ item, difference, standardError, interval }) => ({
      item,
      difference,
      standardError,
      interval,
      minimumDetectable: minimumDetectable(standardError, { level }),
      verdict: 'notCompared',
    }))
  const adjusted = holm(differences.flatMap(({ p }) => (p === undefined ? [] : [p])))
  return differences.map(difference => {
    const pAdjusted = difference.p === undefined ? undefined : adjusted.shift()
    const isClear = pAdjusted !== undefined && pAdjusted < 1 - level
    return {
      ...difference,
      ...(pAdjusted !== undefined && { pAdjusted }),
      minimumDetectable: minimumDetectable(difference.standardError, { level }),
      verdict: isClear ? (difference.difference > 0 ? 'risen' : 'fallen') : 'noClearChange',
    }
  })
}

function differenceOf(item: WaveItem, level: number): EstimateDifference | undefined {
  return 'share' in item.earlier && 'share' in item.later
    ? proportionDifference(item.earlier, item.later, level)
    : 'value' in item.earlier && 'value' in item.later
      ? estimateDifference(item.earlier, item.later, level)
      : undefined
}
