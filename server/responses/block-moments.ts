import { completeCases, type Moments, mergeMoments, momentsOf, type Sample } from '#analysis'

/** The moments of some rows, ready for either way of treating gaps. */
export interface BlockMoments {
  readonly mean: Moments
  readonly listwise: Moments
}

export function blockMomentsOf(sample: Sample): BlockMoments {
  const complete = completeCases(sample)
  const mean = momentsOf(sample)
  return { mean, listwise: complete === sample ? mean : momentsOf(complete) }
}

export function mergeBlockMoments(a: BlockMoments, b: BlockMoments): BlockMoments {
  return { mean: mergeMoments(a.mean, b.mean), listwise: mergeMoments(a.listwise, b.listwise) }
}

/** Written by us only; nothing else ever reaches the column. */
export function readBlockMoments(stored: string): BlockMoments {
  return JSON.parse(stored)
}
