/** Round ends around the values, and the step of the ticks between them. */
export interface NiceRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

export function niceRange(values: readonly number[], ticks = 5): NiceRange {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const size = Math.max(Math.abs(low), Math.abs(high), 1)
  // What differs by less than a ten-thousandth is drawn as one value; finer ticks would not be round.
  const span = high - low > 1e-4 * size ? high - low : size
  const step = niceStep(span / ticks)
  return {
    min: rounded(Math.floor(low / step) * step),
    max: rounded(Math.ceil(high / step) * step),
    step,
  }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= rough) ?? 10
  return rounded(factor * power)
}

// 0.1 + 0.2 must not become a tick of 0.30000000000000004.
const rounded = (value: number): number => Number(value.toPrecision(12))
