import type { MeanEstimate } from '#analysis/math/mean-estimate.ts'
import type { ShareEstimate } from '#analysis/math/share-estimate.ts'

/** A figure of a part of the report, named by the id of what it is about. */
export interface PartRow {
  readonly table: string
  readonly id: string
  readonly figure: string
  readonly value?: number
  readonly standardError?: number
  readonly interval?: readonly [number, number]
  readonly p?: number
  readonly n?: number
}

type About = Pick<PartRow, 'table' | 'id' | 'figure'>

export function meanRow(
  about: About,
  { mean: value, standardError, interval, n }: MeanEstimate,
): PartRow {
  return { ...about, value, standardError, interval, n }
}

export function shareRow(about: About, { share: value, interval, n }: ShareEstimate): PartRow {
  return { ...about, value, interval, n }
}
