import { solveLinear } from '../math/solve-linear.ts'

/**
 * Variance inflation of each of some variables, 1 / (1 − R²) of it on the others: the diagonal of the
 * inverse of their correlations (Belsley, Kuh & Welsch 1980). `members` are positions in
 * `correlations`, which is size × size in row order. A single variable has 1.
 *
 * Undefined where they determine one another.
 *
 * Example: two variables that correlate .6 both have 1 / (1 − .36) = 1.5625.
 */
export function varianceInflation(
  correlations: ArrayLike<number>,
  size: number,
  members: ArrayLike<number>,
): number[] | undefined {
  const count = members.length
  const inflation: number[] = []
  for (let k = 0; k < count; k++) {
    const system = new Float64Array(count * count)
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++)
        system[i * count + j] = correlations[members[i] * size + members[j]]
    const unit = new Float64Array(count)
    unit[k] = 1
    if (!solveLinear(system, unit, count)) return undefined
    inflation.push(unit[k])
  }
  return inflation
}
