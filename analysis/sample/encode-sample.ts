import type { Sample } from './sample.ts'

/** What stands before the columns in the bytes of a block. */
export interface BlockHeader {
  readonly n: number
  readonly weighted: boolean
  readonly indicators: readonly {
    readonly name: string
    readonly min: number
    readonly max: number
    readonly cell: 'byte' | 'float'
  }[]
}

/** "ASB1": Assay sample block, first edition. */
export const BLOCK_MAGIC = 0x31425341

/** Bytes before the header: the magic number and the header's length. */
export const BLOCK_PREAMBLE = 8

/**
 * A sample as bytes, the same bytes for the same sample: magic number and header length (uint32),
 * the header as JSON, then case weights and float columns (float64), then byte columns. All
 * little-endian.
 *
 * Example: 3 rows of two byte columns: 8 bytes, the header, 6 bytes.
 */
export function encodeSample(sample: Sample): Uint8Array {
  const { n, caseWeights } = sample
  const header: BlockHeader = {
    n,
    weighted: caseWeights !== undefined,
    indicators: sample.indicators.map((name, i) => ({
      name,
      min: sample.scales[i].min,
      max: sample.scales[i].max,
      cell: sample.columns[i] instanceof Uint8Array ? 'byte' : 'float',
    })),
  }
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const floats = sample.columns.filter(column => column instanceof Float64Array)
  if (caseWeights) floats.unshift(caseWeights)
  const byteColumns = sample.columns.filter(column => column instanceof Uint8Array)
  const bytes = new Uint8Array(
    BLOCK_PREAMBLE + headerBytes.length + 8 * n * floats.length + n * byteColumns.length,
  )
  const view = new DataView(bytes.buffer)
  view.setUint32(0, BLOCK_MAGIC, true)
  view.setUint32(4, headerBytes.length, true)
  bytes.set(headerBytes, BLOCK_PREAMBLE)
  let offset = BLOCK_PREAMBLE + headerBytes.length
  for (const column of floats)
    for (let row = 0; row < n; row++, offset += 8) view.setFloat64(offset, column[row], true)
  for (const column of byteColumns) {
    bytes.set(column, offset)
    offset += n
  }
  return bytes
}
