import {
  completeCases,
  type Moments,
  mergeMoments,
  momentsOf,
  type Sample,
  selectIndicators,
  withoutSparse,
} from '#analysis'
import type { SampleLayout } from './sample-layout.ts'

/** The moments of some rows, ready for each way of treating gaps. */
export interface BlockMoments {
  /** Of all rows, with their gaps. */
  readonly mean: Moments
  /** Of the rows without gaps. */
  readonly listwise: Moments
  /** Of the rows that answered enough: see `sparseRows`. */
  readonly usable: Moments
}

/** Of the indicators alone: who left a Kano pair open has not left a construct open. */
export function blockMomentsOf(
  sample: Sample,
  { indicators, measured }: Pick<SampleLayout, 'indicators' | 'measured'>,
): BlockMoments {
  const measuring = selectIndicators(sample, indicators)
  const complete = completeCases(measuring)
  const answered = withoutSparse(measured, measuring)
  const mean = momentsOf(measuring)
  const of = (rows: Sample) => (rows === measuring ? mean : momentsOf(rows))
  return { mean, listwise: of(complete), usable: of(answered) }
}

export function mergeBlockMoments(a: BlockMoments, b: BlockMoments): BlockMoments {
  return {
    mean: mergeMoments(a.mean, b.mean),
    listwise: mergeMoments(a.listwise, b.listwise),
    usable: mergeMoments(a.usable, b.usable),
  }
}

/**
 * Written by us only; nothing else ever reaches the column. The first edition knew no `usable` rows:
 * its blocks are made again, and a total without rows is the same for all.
 */
export function readBlockMoments(stored: string): BlockMoments {
  const {
    mean,
    listwise,
    usable = mean,
  }: Partial<BlockMoments> & Pick<BlockMoments, 'mean' | 'listwise'> = JSON.parse(stored)
  return { mean, listwise, usable }
}
