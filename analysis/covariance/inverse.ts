import { factorise, solveFactored } from '../math/cholesky.ts'

/** A symmetric inverse with the logarithm of the determinant of what was inverted. */
export interface Inverse {
  readonly values: Float64Array
  readonly logDeterminant: number
}

/**
 * Inverse of a symmetric matrix (size × size in row order) by Cholesky; undefined where it is not
 * positive definite to working precision. Example: [4 2; 2 5] has [.3125 −.125; −.125 .25], ln 16.
 */
export function inverse(matrix: Float64Array, size: number): Inverse | undefined {
  const factor = matrix.slice()
  if (!factorise(factor, size)) return undefined
  const values = new Float64Array(size * size)
  let logDeterminant = 0
  for (let i = 0; i < size; i++) {
    logDeterminant += 2 * Math.log(factor[i * size + i])
    values[i * size + i] = 1
    solveFactored(factor, size, 0, values, i * size)
  }
  return { values, logDeterminant }
}
