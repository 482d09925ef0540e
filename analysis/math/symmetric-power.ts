import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** Eigenvalues below this are taken for zero; the matrices here are correlations. */
const MIN_EIGENVALUE = 1e-10

/**
 * The symmetric power A^p = V·diag(λ^p)·Vᵀ of a symmetric positive definite matrix (size × size in row
 * order), as in A^½ or A^(−½). Undefined where A is not positive definite to working precision.
 *
 * Example: the square root of [5 4; 4 5] is [2 1; 1 2].
 */
export function symmetricPower(
  a: ArrayLike<number>,
  size: number,
  power: number,
): Float64Array | undefined {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, Array.from(a)),
    { assumeSymmetric: true },
  )
  if (realEigenvalues.some(value => !(value > MIN_EIGENVALUE))) return undefined
  const result = new Float64Array(size * size)
  realEigenvalues.forEach((value, k) => {
    const factor = value ** power
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        result[i * size + j] += factor * eigenvectorMatrix.get(i, k) * eigenvectorMatrix.get(j, k)
  })
  return result
}
