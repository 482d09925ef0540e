/**
 * Adds Σ w·x·xᵀ to the lower triangle of `products` and Σ w·x to `totals`, one row at a time. The
 * kernel for case weights and fractional answers, and the oracle of `packedProducts`.
 */
export function plainProducts(
  cells: Uint8Array | Float64Array,
  size: number,
  rowWeights: ArrayLike<number>,
  products: Float64Array,
  totals: Float64Array,
): void {
  for (let row = 0, at = 0; row < rowWeights.length; row++, at += size) {
    const weight = rowWeights[row]
    if (weight === 0) continue
    for (let i = 0; i < size; i++) {
      const weighted = weight * cells[at + i]
      totals[i] += weighted
      for (let j = 0; j <= i; j++) products[i * size + j] += weighted * cells[at + j]
    }
  }
}
