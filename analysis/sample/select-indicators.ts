import type { Sample } from './sample.ts'

/**
 * The named columns, in the order given; the columns themselves are shared, not copied. Throws
 * `RangeError` for a name that the sample does not have.
 *
 * Example: y, x of a sample of x, y, z: two columns, y first.
 */
export function selectIndicators(sample: Sample, names: readonly string[]): Sample {
  const positions = names.map(name => {
    const position = sample.indicators.indexOf(name)
    if (position < 0) throw new RangeError(`the sample has no indicator ${name}`)
    return position
  })
  return {
    ...sample,
    indicators: names,
    scales: positions.map(i => sample.scales[i]),
    columns: positions.map(i => sample.columns[i]),
  }
}
