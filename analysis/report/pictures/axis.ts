/** A scale from `min` to `max` with its ticks, which stand as their reader writes numbers. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

/** Round ends around some values, and the step of the ticks between them. */
export interface NiceRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

/**
 * The axis over a range with a tick at each step from `min` on, written by `format`.
 *
 * axisOf({ min: 0, max: 1, step: 0.5 }, String) has the ticks "0", "0.5" and "1".
 */
export function axisOf({ min, max, step }: NiceRange, format: (value: number) => string): Axis {
  const steps = Math.floor((max - min) / step + 1e-9)
  const ticks = Array.from({ length: steps + 1 }, (_, k) =>
    Math.min(tickAt(min + k * step, step), max),
  )
  return { min, max, ticks: ticks.map(at => ({ at, text: format(at) })) }
}

/**
 * The smallest range that holds all values and both ends of which are multiples of a round step:
 * 1, 2 or 5 times a power of ten, about `ticks` of them.
 *
 * niceRange([62.3, 77.1]) is { min: 60, max: 80, step: 5 }.
 */
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

// What is left of 0 after adding steps up to it is not a tick beside 0.
const tickAt = (sum: number, step: number): number =>
  Math.abs(sum) < 1e-9 * step ? 0 : rounded(sum)

// 0.1 + 0.2 must not become a tick of 0.30000000000000004.
const rounded = (value: number): number => Number(value.toPrecision(12))
