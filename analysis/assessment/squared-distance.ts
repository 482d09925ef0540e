/**
 * Squared Euclidean distance of two correlation matrices (Dijkstra & Henseler 2015),
 * d_ULS = ½ Σ (s − σ̂)² over all entries. SRMR = √(d_ULS / (P(P + 1)/2)), which counts the zeros of
 * the diagonal in its denominator (Bentler 1995).
 *
 * Example: 2 indicators that correlate .5, implied .2: d_ULS = .09, SRMR = √(.09/3) = .1732.
 */
export function squaredDistance(observed: ArrayLike<number>, implied: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < observed.length; at++) sum += (observed[at] - implied[at]) ** 2
  return sum / 2
}
