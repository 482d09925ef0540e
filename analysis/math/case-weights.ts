/**
 * The case weights of n rows as given, or 1 for each. Throws `RangeError` where there are not n of
 * them, or one is negative or not finite.
 *
 * Example: caseWeightsOf(3) = [1, 1, 1].
 */
export function caseWeightsOf(n: number, caseWeights?: ArrayLike<number>): Float64Array {
  if (!caseWeights) return new Float64Array(n).fill(1)
  if (caseWeights.length !== n)
    throw new RangeError(`${caseWeights.length} case weights for ${n} rows`)
  return Float64Array.from(caseWeights, (weight, row) => {
    if (weight >= 0 && weight < Number.POSITIVE_INFINITY) return weight
    throw new RangeError(`invalid case weight in row ${row}: ${weight}`)
  })
}
