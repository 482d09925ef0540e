/**
 * Weighted skewness of values that may be NaN, the third central moment over the second to the power of
 * 1.5. Undefined where they do not vary.
 *
 * Example: 0, 0, 3 have m₂ = 2, m₃ = 2, skewness .7071.
 */
export function skewness(
  columns: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): number | undefined {
  const sum = (of: (value: number) => number) => {
    let total = 0
    for (const column of columns)
      for (let row = 0; row < column.length; row++)
        if (!Number.isNaN(column[row])) total += weights[row] * of(column[row])
    return total
  }
  const weight = sum(() => 1)
  const mean = sum(value => value) / weight
  const second = sum(value => (value - mean) ** 2) / weight
  const third = sum(value => (value - mean) ** 3) / weight
  return second > 0 ? third / second ** 1.5 : undefined
}
