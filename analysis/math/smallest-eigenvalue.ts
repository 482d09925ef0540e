import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/**
 * Smallest eigenvalue of a symmetric matrix, size × size in row order: not negative where the matrix is
 * positive semidefinite.
 *
 * Example: [1 .5; .5 1] has .5.
 */
export function smallestEigenvalue(a: ArrayLike<number>, size: number): number {
  const { realEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, Array.from(a)),
    { assumeSymmetric: true },
  )
  return Math.min(...realEigenvalues)
}
