import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

const TOLERANCE = 1e-10
const MAX_ITERATIONS = 10_000

/**
 * The correlation matrix nearest to a symmetric matrix with unit diagonal, by the Frobenius norm:
 * alternating projections with Dykstra's correction (Higham 2002, algorithm 3.3) until the two
 * projections differ by less than 1e-10, then scaled to a diagonal of exactly 1. Size × size in row
 * order. Undefined where 10,000 rounds do not suffice.
 *
 * Example: [1 1 0; 1 1 1; 0 1 1] becomes [1 .7607 .1573; .7607 1 .7607; .1573 .7607 1].
 */
export function nearestCorrelations(a: ArrayLike<number>, size: number): Float64Array | undefined {
  const unit = Float64Array.from(a)
  const correction = new Float64Array(size * size)
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const shifted = unit.map((value, at) => value - correction[at])
    const semidefinite = nearestSemidefinite(shifted, size)
    let difference = 0
    for (let at = 0; at < unit.length; at++) {
      correction[at] = semidefinite[at] - shifted[at]
      unit[at] = at % (size + 1) === 0 ? 1 : semidefinite[at]
      difference = Math.max(difference, Math.abs(unit[at] - semidefinite[at]))
    }
    if (difference < TOLERANCE) return scaled(semidefinite, size)
  }
  return undefined
}

/** Negative eigenvalues become 0. */
function nearestSemidefinite(a: Float64Array, size: number): Float64Array {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, [...a]),
    { assumeSymmetric: true },
  )
  const result = new Float64Array(size * size)
  realEigenvalues.forEach((value, k) => {
    if (value <= 0) return
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        result[i * size + j] += value * eigenvectorMatrix.get(i, k) * eigenvectorMatrix.get(j, k)
  })
  return result
}

function scaled(a: Float64Array, size: number): Float64Array {
  return a.map((value, at) => {
    const i = Math.floor(at / size)
    const j = at % size
    return i === j ? 1 : value / Math.sqrt(a[i * size + i] * a[j * size + j])
  })
}
