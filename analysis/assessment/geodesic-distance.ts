import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { factorise } from '../math/cholesky.ts'

/**
 * Geodesic distance of two correlation matrices, d_G = ½ Σ ln²φ over the eigenvalues φ of S⁻¹Σ̂
 * (Swain 1975; Dijkstra & Henseler 2015). cSEM takes log₁₀ instead: its value is (ln 10)² = 5.301898
 * times smaller.
 *
 * Undefined where either matrix is not positive definite.
 *
 * Example: S = I and Σ̂ with a correlation of .5 have φ = 1.5 and .5, d_G = ½(.1644 + .4805) = .32243.
 */
export function geodesicDistance(
  observed: ArrayLike<number>,
  implied: ArrayLike<number>,
  size: number,
): number | undefined {
  const factor = Float64Array.from(observed)
  if (!factorise(factor, size)) return undefined
  // L⁻¹Σ̂L⁻ᵀ has the eigenvalues of S⁻¹Σ̂ and is symmetric.
  const half = solveRows(factor, Float64Array.from(implied), size)
  const whole = solveRows(factor, half, size)
  const { realEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, [...whole]),
    { assumeSymmetric: true },
  )
  if (realEigenvalues.some(value => !(value > 0))) return undefined
  return realEigenvalues.reduce((sum, value) => sum + Math.log(value) ** 2, 0) / 2
}

/** (L⁻¹·M)ᵀ for a symmetric or already half-solved M. */
function solveRows(factor: Float64Array, matrix: Float64Array, size: number): Float64Array {
  const solved = new Float64Array(size * size)
  for (let column = 0; column < size; column++)
    for (let i = 0; i < size; i++) {
      let rest = matrix[i * size + column]
      for (let k = 0; k < i; k++) rest -= factor[i * size + k] * solved[column * size + k]
      solved[column * size + i] = rest / factor[i * size + i]
    }
  return solved
}
