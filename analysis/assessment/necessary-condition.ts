import { permutedRows } from '../resampling/permutations.ts'
import { SIGNIFICANCE } from '../thresholds.ts'

export interface NecessaryConditionOptions {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** @default 1000 */
  readonly permutations?: number
}

/** Whether high values of the outcome ask for a minimum of the condition. */
export interface NecessaryCondition {
  /** Rows with both values. */
  readonly n: number
  /** Ceiling zone over scope, 0 to 1; absent where a side does not vary. */
  readonly effect?: number
  readonly size: 'none' | 'small' | 'medium' | 'large'
  /** (1 + permutations with at least this effect) / (1 + permutations). */
  readonly p: number
  /** Effect of at least .1, and p below .05. */
  readonly isNecessary: boolean
  /** The least value of the condition at which the outcome was ever as high as each decile of its range. */
  readonly bottleneck: readonly { readonly outcome: number; readonly condition: number }[]
}

/** Dul (2016): from here on an effect is small, medium, large. */
const SMALL = 0.1
const MEDIUM = 0.3
const LARGE = 0.5

/**
 * Necessary condition analysis with the step ceiling CE-FDH (Dul 2016; permutation test by Dul, van
 * der Laan & Kuik 2020): the empty zone above the highest outcome seen at or below each value of the
 * condition, as a share of the scope between the smallest and largest values of both. The combined
 * importance–performance map (Sarstedt et al. 2024) marks drivers that are necessary: without them
 * the target is not reached, however strong the other drivers. Rows with a gap (NaN) are left out; a
 * single outlier in the empty corner undoes the finding.
 *
 * Throws `RangeError` for sides of different length, and options that cannot work.
 *
 * Example: the points (0, 0), (1, 1), (2, 2) leave 2 + 1 of a scope of 4 empty: an effect of .75.
 */
export function necessaryCondition(
  condition: ArrayLike<number>,
  outcome: ArrayLike<number>,
  { seed, permutations = 1000 }: NecessaryConditionOptions,
): NecessaryCondition {
  if (condition.length !== outcome.length)
    throw new RangeError(`${condition.length} conditions for ${outcome.length} outcomes`)
  if (!(Number.isInteger(permutations) && permutations >= 1))
    throw new RangeError(`invalid permutations: ${permutations}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const rows = Array.from(condition, (_, row) => row)
    .filter(row => !Number.isNaN(condition[row]) && !Number.isNaN(outcome[row]))
    .sort((a, b) => condition[a] - condition[b])
  const x = Float64Array.from(rows, row => condition[row])
  const y = Float64Array.from(rows, row => outcome[row])
  const effect = emptyShare(x, y)
  if (effect === undefined)
    return { n: x.length, size: 'none', p: 1, isNecessary: false, bottleneck: [] }
  const shuffled = new Float64Array(y.length)
  let asLarge = 0
  for (let permutation = 0; permutation < permutations; permutation++) {
    const order = permutedRows(seed, permutation, y.length)
    for (let row = 0; row < y.length; row++) shuffled[row] = y[order[row]]
    if ((emptyShare(x, shuffled) ?? 0) >= effect - 1e-12) asLarge++
  }
  const p = (1 + asLarge) / (1 + permutations)
  return {
    n: x.length,
    effect,
    size: effect < SMALL ? 'none' : effect < MEDIUM ? 'small' : effect < LARGE ? 'medium' : 'large',
    p,
    isNecessary: effect >= SMALL && p < SIGNIFICANCE,
    bottleneck: bottleneckOf(x, y),
  }
}

/** x ascending. */
function emptyShare(x: Float64Array, y: Float64Array): number | undefined {
  const n = x.length
  if (n < 2) return undefined
  let low = y[0]
  let high = y[0]
  for (let row = 1; row < n; row++) {
    if (y[row] < low) low = y[row]
    if (y[row] > high) high = y[row]
  }
  const scope = (x[n - 1] - x[0]) * (high - low)
  if (!(scope > 0)) return undefined
  let ceiling = Number.NEGATIVE_INFINITY
  let empty = 0
  for (let row = 0; row < n - 1; row++) {
    if (y[row] > ceiling) ceiling = y[row]
    empty += (x[row + 1] - x[row]) * (high - ceiling)
  }
  return empty / scope
}

function bottleneckOf(x: Float64Array, y: Float64Array): NecessaryCondition['bottleneck'] {
  const low = y.reduce((least, value) => Math.min(least, value))
  const high = y.reduce((most, value) => Math.max(most, value))
  return Array.from({ length: 11 }, (_, tenth) => {
    const wanted = tenth === 10 ? high : low + (tenth / 10) * (high - low)
    const row = y.findIndex(value => value >= wanted)
    return { outcome: wanted, condition: x[row] }
  })
}
