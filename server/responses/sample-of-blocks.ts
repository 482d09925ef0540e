import { concatSamples, decodeSample, type Sample, selectRows } from '#analysis'

/** A wave's sample as it is stored, for a worker to unpack. */
export interface WaveBlocks {
  /** A block without rows: indicators and scales. */
  readonly empty: Uint8Array
  readonly complete: readonly Uint8Array[]
  readonly partial: readonly Uint8Array[]
}

/** How much of a wave's sample: rows keep their order, so the same numbers name the same rows. */
export interface SampleExtent {
  readonly completeRows: number
  readonly partialRows: number
}

/** The first complete rows, then the first partial ones: as many as wanted, or as there are. */
export function sampleOfBlocks(
  blocks: WaveBlocks,
  wanted: SampleExtent,
): SampleExtent & { readonly sample: Sample } {
  const complete = firstRows(blocks.empty, blocks.complete, wanted.completeRows)
  const partial = firstRows(blocks.empty, blocks.partial, wanted.partialRows)
  return {
    sample: concatSamples([complete, partial]),
    completeRows: complete.n,
    partialRows: partial.n,
  }
}

function firstRows(empty: Uint8Array, blocks: readonly Uint8Array[], most: number): Sample {
  if (most === 0) return decodeSample(empty)
  const sample = concatSamples([decodeSample(empty), ...blocks.map(decodeSample)])
  return sample.n <= most
    ? sample
    : selectRows(
        sample,
        Array.from({ length: most }, (_, row) => row),
      )
}
