/**
 * Holm's step-down adjustment (1979): p values of a family, in the order given, adjusted so that
 * all tests together err with the stated probability. Never below the raw p, never above 1.
 *
 * Example: [.01, .04, .03] becomes [.03, .06, .06].
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b])
  const adjusted = new Array<number>(pValues.length)
  let largest = 0
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[i]))
    adjusted[i] = largest
  })
  return adjusted
}
