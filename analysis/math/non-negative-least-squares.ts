import { solveLinear } from './solve-linear.ts'

/** Gradients below this part of the largest are zero. */
const TOLERANCE = 1e-10

/**
 * The x ≥ 0 that minimises xᵀGx/2 − bᵀx, for a symmetric positive semidefinite G (size × size in row
 * order): least squares with non-negative coefficients from its normal equations, G = AᵀA and b = Aᵀy
 * (Lawson & Hanson 1974, ch. 23). Coefficients that G does not tell apart from those let in before
 * stay 0.
 *
 * Example: G = [2 1; 1 2], b = [3, −1] gives [1.5, 0], where the free solution is [2.33, −1.67].
 */
export function nonNegativeLeastSquares(g: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const size = b.length
  const largest = Math.max(...Array.from(b, Math.abs))
  let x = new Float64Array(size)
  const free = new Set<number>()
  const barred = new Set<number>()
  for (let round = 0; round < 10 * size; round++) {
    const slopes = Array.from({ length: size }, (_, i) => {
      let slope = b[i]
      for (let j = 0; j < size; j++) slope -= g[i * size + j] * x[j]
      return slope
    })
    const entering = slopes
      .map((slope, i) => ({ slope, i }))
      .filter(({ i, slope }) => !free.has(i) && !barred.has(i) && slope > TOLERANCE * largest)
      .sort((one, other) => other.slope - one.slope)[0]
    if (!entering) break
    free.add(entering.i)
    const next = within(g, b, x, free)
    if (next) {
      x = next
      barred.clear()
    } else {
      free.delete(entering.i)
      barred.add(entering.i)
    }
  }
  return x
}

/** The best x over the free coefficients, those that would fall below 0 being set to it on the way. */
function within(
  g: ArrayLike<number>,
  b: ArrayLike<number>,
  from: Float64Array<ArrayBuffer>,
  free: Set<number>,
): Float64Array<ArrayBuffer> | undefined {
  const size = b.length
  let x = from
  while (free.size > 0) {
    const members = [...free]
    const a = Float64Array.from(members.flatMap(i => members.map(j => g[i * size + j])))
    const solution = Float64Array.from(members, i => b[i])
    if (!solveLinear(a, solution, members.length)) return undefined
    const target = new Float64Array(size)
    members.forEach((i, k) => {
      target[i] = solution[k]
    })
    if (solution.every(value => value > 0)) return target
    const step = Math.min(
      ...members.filter(i => target[i] <= 0).map(i => x[i] / (x[i] - target[i])),
    )
    x = x.map((value, i) => value + step * (target[i] - value))
    const leaving = members.filter(i => target[i] <= 0 && x[i] <= TOLERANCE)
    for (const i of leaving) {
      free.delete(i)
      x[i] = 0
    }
    if (leaving.length === 0) return undefined
  }
  return x
}
