import { type Column, fitsByte, MISSING } from './column.ts'
import { BLOCK_MAGIC, BLOCK_PREAMBLE, type BlockHeader } from './encode-sample.ts'
import { packedSample } from './packed-sample.ts'
import type { Sample } from './sample.ts'

/**
 * The sample that `encodeSample` wrote. Byte columns are copied, so the bytes may be reused.
 * Throws `RangeError` where the bytes are not a whole block.
 *
 * Example: decodeSample(encodeSample(sample)) equals the sample; without its last byte it throws.
 */
export function decodeSample(bytes: Uint8Array): Sample {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < BLOCK_PREAMBLE || view.getUint32(0, true) !== BLOCK_MAGIC)
    throw new RangeError('not a sample block')
  const headerEnd = BLOCK_PREAMBLE + view.getUint32(4, true)
  if (headerEnd > bytes.length) throw new RangeError('truncated sample block')
  const { n, weighted, indicators } = readHeader(bytes.subarray(BLOCK_PREAMBLE, headerEnd))
  const floatCount = indicators.filter(({ cell }) => cell === 'float').length + (weighted ? 1 : 0)
  const byteCount = indicators.filter(({ cell }) => cell === 'byte').length
  if (bytes.length !== headerEnd + n * (8 * floatCount + byteCount))
    throw new RangeError('truncated sample block')

  let floatAt = headerEnd
  let byteAt = headerEnd + 8 * n * floatCount
  const nextFloats = () => {
    const column = Float64Array.from({ length: n }, (_, r) =>
      view.getFloat64(floatAt + 8 * r, true),
    )
    floatAt += 8 * n
    return column
  }
  const nextBytes = () => {
    byteAt += n
    return bytes.slice(byteAt - n, byteAt)
  }
  const nextColumn = ({ min, max, cell }: BlockHeader['indicators'][number]): Column => {
    if (cell === 'float') return nextFloats()
    const bytes = nextBytes()
    return fitsByte({ min, max }) ? bytes : widened(bytes, min)
  }
  const caseWeights = weighted ? nextFloats() : undefined
  return packedSample({
    n,
    indicators: indicators.map(({ name }) => name),
    scales: indicators.map(({ min, max }) => ({ min, max })),
    columns: indicators.map(nextColumn),
    ...(caseWeights && { caseWeights }),
  })
}

/** Scales of 255 points went into bytes before one of the bytes came to mean "not asked". */
function widened(bytes: Uint8Array, min: number): Float64Array {
  return Float64Array.from(bytes, cell => (cell === MISSING ? Number.NaN : min + cell))
}

function readHeader(bytes: Uint8Array): BlockHeader {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new RangeError('not a sample block', { cause })
  }
}
