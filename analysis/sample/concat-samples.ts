import { type Column, numbersOf } from './column.ts'
import type { Sample } from './sample.ts'
import { sameScales } from './scale.ts'

/**
 * The rows of all samples, in order. Where only some carry case weights, the others count 1.
 * Throws `RangeError` unless all have the same indicators, in the same order, on the same scales.
 *
 * Example: the bytes 0, 255 on 1–10 beside the number 2.5 are the numbers 1, NaN, 2.5.
 */
export function concatSamples(samples: readonly [Sample, ...Sample[]]): Sample {
  const [first, ...others] = samples
  if (others.length === 0) return first
  for (const other of others) sameScales(first, other)
  return {
    n: samples.reduce((n, sample) => n + sample.n, 0),
    indicators: first.indicators,
    scales: first.scales,
    columns: first.indicators.map((_, i) => concatColumns(samples, i)),
    ...(samples.some(sample => sample.caseWeights) && {
      caseWeights: concatFloats(
        samples.map(({ n, caseWeights }) => caseWeights ?? new Float64Array(n).fill(1)),
      ),
    }),
  }
}

function concatColumns(samples: readonly Sample[], i: number): Column {
  const columns = samples.map(sample => sample.columns[i])
  if (columns.every(column => column instanceof Uint8Array)) {
    const joined = new Uint8Array(samples.reduce((n, sample) => n + sample.n, 0))
    let offset = 0
    for (const column of columns) {
      joined.set(column, offset)
      offset += column.length
    }
    return joined
  }
  return concatFloats(samples.map(({ scales, columns }) => numbersOf(columns[i], scales[i])))
}

function concatFloats(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((n, part) => n + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
