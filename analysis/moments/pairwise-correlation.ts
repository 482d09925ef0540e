/**
 * Weighted correlation of two columns over the rows that have both (NaN is missing), each with its own
 * means over those rows: `use = "pairwise.complete.obs"` of R. NaN where fewer than two rows have both,
 * or one of the two does not vary in them.
 *
 * Example: 1, 2, 3, –, 9 with 1, 3, 2, 4, – correlate .5.
 */
export function pairwiseCorrelation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  const has = (row: number) => !Number.isNaN(first[row]) && !Number.isNaN(second[row])
  let weight = 0
  let firstSum = 0
  let secondSum = 0
  for (let row = 0; row < first.length; row++) {
    if (!has(row)) continue
    weight += weights[row]
    firstSum += weights[row] * first[row]
    secondSum += weights[row] * second[row]
  }
  const firstMean = firstSum / weight
  const secondMean = secondSum / weight
  let own = 0
  let other = 0
  let both = 0
  for (let row = 0; row < first.length; row++) {
    if (!has(row)) continue
    own += weights[row] * (first[row] - firstMean) ** 2
    other += weights[row] * (second[row] - secondMean) ** 2
    both += weights[row] * (first[row] - firstMean) * (second[row] - secondMean)
  }
  return own > 0 && other > 0 ? both / Math.sqrt(own * other) : Number.NaN
}
