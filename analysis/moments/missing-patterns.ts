import { caseWeightsOf } from '../math/case-weights.ts'
import { answerAt } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'

/** The rows that answered the same indicators, as sums. */
export interface MissingPattern {
  readonly observed: readonly number[]
  readonly missing: readonly number[]
  /** Σ w. */
  readonly weight: number
  /** Σ w·z over the observed indicators. */
  readonly sums: Float64Array
  /** Σ w·z·zᵀ over the observed indicators. */
  readonly products: Float64Array
}

/**
 * A sample's rows gathered by what they lack, z = (x − mean) / deviation counted from the low end of the
 * scale. Rows without any answer are left out: they say nothing.
 *
 * Example: rows (1, 2), (3, –), (5, 6) have two patterns, of weight 2 and 1.
 */
export function missingPatterns(
  sample: Sample,
  distances: ArrayLike<number>,
  deviations: ArrayLike<number>,
): MissingPattern[] {
  const size = sample.indicators.length
  const weights = caseWeightsOf(sample.n, sample.caseWeights)
  const found = new Map<string, MissingPattern & { weight: number }>()
  const cells = new Float64Array(size)
  for (let row = 0; row < sample.n; row++) {
    for (let i = 0; i < size; i++) {
      const { min } = sample.scales[i]
      const answer = answerAt(sample.columns[i], sample.scales[i], row)
      cells[i] = (answer - min - distances[i]) / deviations[i]
    }
    const key = cells.reduce((bits, cell) => bits + (Number.isNaN(cell) ? '0' : '1'), '')
    const pattern = found.get(key) ?? emptyPattern(key)
    found.set(key, pattern)
    pattern.weight += weights[row]
    addRow(pattern, cells, weights[row])
  }
  return [...found.values()].filter(({ observed }) => observed.length > 0)
}

function emptyPattern(key: string) {
  const positions = (wanted: string) => [...key].flatMap((bit, i) => (bit === wanted ? [i] : []))
  const observed = positions('1')
  return {
    observed,
    missing: positions('0'),
    weight: 0,
    sums: new Float64Array(observed.length),
    products: new Float64Array(observed.length ** 2),
  }
}

function addRow(
  { observed, sums, products }: MissingPattern,
  cells: Float64Array,
  weight: number,
): void {
  const count = observed.length
  for (let i = 0; i < count; i++) {
    const cell = weight * cells[observed[i]]
    sums[i] += cell
    for (let j = 0; j < count; j++) products[i * count + j] += cell * cells[observed[j]]
  }
}
