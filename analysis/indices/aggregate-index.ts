/** One unit (firm, industry, product) of an aggregate. */
export interface IndexedUnit {
  readonly unit: string
  readonly index: number
  readonly standardError: number
  /** How much it counts: revenue, share of GDP, weight in the consumer price index … */
  readonly size: number
}

export interface AggregateIndex {
  /** What the units were weighted by. */
  readonly basis: 'revenue' | 'gdp' | 'cpi' | 'equal' | 'other'
  readonly value: number
  /** √Σ v²SE², the units being independent samples. */
  readonly standardError: number
  readonly interval: readonly [number, number]
  readonly units: readonly { readonly unit: string; readonly share: number }[]
}

/** Two-sided 95 %. */
const Z = 1.959963984540054

/**
 * An index over units, Σ v·index with shares v of their sizes: firms to industries by revenue,
 * industries to the nation by GDP (ACSI), products by CPI weights (HKCSI). With a 95 % interval.
 *
 * Throws `RangeError` without units, for negative sizes or standard errors, and sizes that are all 0.
 *
 * Example: 70 (SE 1, size 3) and 80 (SE 2, size 1) make 72.5, SE √(.75² + .5²) = .9014.
 */
export function aggregateIndex(
  units: readonly IndexedUnit[],
  basis: AggregateIndex['basis'],
): AggregateIndex {
  for (const { unit, index, size, standardError } of units)
    if (!(Number.isFinite(index) && size >= 0 && Number.isFinite(size) && standardError >= 0))
      throw new RangeError(`invalid unit ${unit}: ${index}, SE ${standardError}, size ${size}`)
  const total = units.reduce((sum, { size }) => sum + size, 0)
  if (!(total > 0)) throw new RangeError('no units to aggregate')
  const value = units.reduce((sum, { index, size }) => sum + (size / total) * index, 0)
  const standardError = Math.sqrt(
    units.reduce((sum, unit) => sum + ((unit.size / total) * unit.standardError) ** 2, 0),
  )
  return {
    basis,
    value,
    standardError,
    interval: [value - Z * standardError, value + Z * standardError],
    units: units.map(({ unit, size }) => ({ unit, share: size / total })),
  }
}
