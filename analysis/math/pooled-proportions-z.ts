/**
 * z of the difference of two proportions, later minus earlier, with the pooled variance
 * p(1 − p)(1/n₁ + 1/n₂) of "they are equal". Counts and sizes need not be whole.
 *
 * Undefined where a sample is empty, or both proportions are 0 or both 1.
 *
 * Example: 60 of 200, then 115 of 200, give z = 5.543.
 */
export function pooledProportionsZ(
  earlier: number,
  earlierSize: number,
  later: number,
  laterSize: number,
): number | undefined {
  if (!(earlierSize > 0 && laterSize > 0)) return undefined
  const pooled = (earlier + later) / (earlierSize + laterSize)
  if (!(pooled > 0 && pooled < 1)) return undefined
  return (
    (later / laterSize - earlier / earlierSize) /
    Math.sqrt(pooled * (1 - pooled) * (1 / earlierSize + 1 / laterSize))
  )
}
