import {
  completeCases,
  type MeasuredConstructs,
  type Moments,
  mergeMoments,
  momentsOf,
  type Sample,
  withoutSparse,
} from '#analysis'
import type { Binding } from '#survey-definitions/binding.ts'

/** The moments of some rows, ready for each way of treating gaps. */
export interface BlockMoments {
  /** Of all rows, with their gaps. */
  readonly mean: Moments
  /** Of the rows without gaps. */
  readonly listwise: Moments
  /** Of the rows that answered enough: see `sparseRows`. */
  readonly usable: Moments
}

export function blockMomentsOf(sample: Sample, binding: Binding): BlockMoments {
  const complete = completeCases(sample)
  const answered = withoutSparse(measuredConstructs(binding), sample)
  const mean = momentsOf(sample)
  const of = (rows: Sample) => (rows === sample ? mean : momentsOf(rows))
  return { mean, listwise: of(complete), usable: of(answered) }
}

export function mergeBlockMoments(a: BlockMoments, b: BlockMoments): BlockMoments {
  return {
    mean: mergeMoments(a.mean, b.mean),
    listwise: mergeMoments(a.listwise, b.listwise),
    usable: mergeMoments(a.usable, b.usable),
  }
}

/** Written by us only; nothing else ever reaches the column. */
export function readBlockMoments(stored: string): BlockMoments {
  return JSON.parse(stored)
}

/** The indicators of each construct, as the binding has them. */
function measuredConstructs({ indicators }: Binding): MeasuredConstructs {
  const names = [...new Set(indicators.map(({ construct }) => construct))]
  return {
    constructs: Object.fromEntries(
      names.map(name => [
        name,
        { indicators: indicators.flatMap(({ id, construct }) => (construct === name ? [id] : [])) },
      ]),
    ),
  }
}
