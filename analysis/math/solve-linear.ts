/** Pivots below this are taken for zero; the systems here are correlations, with a diagonal of 1. */
const MIN_PIVOT = 1e-12

/**
 * Solves A·x = b in place: b becomes x, A is destroyed. Gaussian elimination with partial pivoting,
 * so A may be indefinite, as disattenuated correlations can be. `a` is size × size in row order.
 * Returns false, with b undefined, where A is singular to working precision.
 *
 * Example: A = [2 1; 1 3], b = [3, 5] leaves b = [0.8, 1.4].
 */
export function solveLinear(a: Float64Array, b: Float64Array, size: number): boolean {
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k + 1; i < size; i++)
      if (Math.abs(a[i * size + k]) > Math.abs(a[pivot * size + k])) pivot = i
    if (!(Math.abs(a[pivot * size + k]) > MIN_PIVOT)) return false
    if (pivot !== k) swapRows(a, b, size, pivot, k)
    for (let i = k + 1; i < size; i++) {
      const factor = a[i * size + k] / a[k * size + k]
      for (let j = k + 1; j < size; j++) a[i * size + j] -= factor * a[k * size + j]
      b[i] -= factor * b[k]
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = b[i]
    for (let j = i + 1; j < size; j++) rest -= a[i * size + j] * b[j]
    b[i] = rest / a[i * size + i]
  }
  return true
}

function swapRows(a: Float64Array, b: Float64Array, size: number, i: number, k: number): void {
  for (let j = 0; j < size; j++) {
    const held = a[i * size + j]
    a[i * size + j] = a[k * size + j]
    a[k * size + j] = held
  }
  const held = b[i]
  b[i] = b[k]
  b[k] = held
}
