/** Smallest accepted pivot; the matrices here are correlations, with a diagonal of 1. */
const MIN_PIVOT = 1e-10

/**
 * Cholesky factor in place: the lower triangle of `a` (size × size in row order, from `offset`)
 * becomes L with A = L·Lᵀ. Returns false where A is not positive definite to working precision.
 *
 * Example: [4 2; 2 5] becomes L = [2 ·; 1 2].
 */
export function factorise(a: Float64Array, size: number, offset = 0): boolean {
  for (let i = 0; i < size; i++) {
    const row = offset + i * size
    for (let j = 0; j <= i; j++) {
      const other = offset + j * size
      let rest = a[row + j]
      for (let k = 0; k < j; k++) rest -= a[row + k] * a[other + k]
      if (i !== j) a[row + j] = rest / a[other + j]
      else if (rest > MIN_PIVOT) a[row + i] = Math.sqrt(rest)
      else return false
    }
  }
  return true
}

/** Solves L·Lᵀ·x = b in place: `size` numbers of `b` from `start` become x. */
export function solveFactored(
  factor: Float64Array,
  size: number,
  offset: number,
  b: Float64Array,
  start: number,
): void {
  for (let i = 0; i < size; i++) {
    let rest = b[start + i]
    for (let k = 0; k < i; k++) rest -= factor[offset + i * size + k] * b[start + k]
    b[start + i] = rest / factor[offset + i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = b[start + i]
    for (let k = i + 1; k < size; k++) rest -= factor[offset + k * size + i] * b[start + k]
    b[start + i] = rest / factor[offset + i * size + i]
  }
}
