/**
 * Reliability ρA of one block's scores (Dijkstra & Henseler 2015, eq. 3), from its outer weights w
 * and the correlations S of its indicators start … end − 1:
 *
 *   ρA = (wᵀw)² · wᵀ(S − diag S)w / wᵀ(wwᵀ − diag wwᵀ)w
 *
 * 1 for a single indicator. It can leave (0, 1]; that is not admissible, and never clipped.
 * Example: w = [.5773503, .5773503] and a correlation of .5 give .6666667.
 */
export function rhoA(
  correlations: ArrayLike<number>,
  size: number,
  weights: ArrayLike<number>,
  start: number,
  end: number,
): number {
  if (end - start === 1) return 1
  let squares = 0
  let fourths = 0
  let shared = 0
  for (let p = start; p < end; p++) {
    const square = weights[p] * weights[p]
    squares += square
    fourths += square * square
    for (let q = start; q < p; q++)
      shared += 2 * weights[p] * weights[q] * correlations[p * size + q]
  }
  return (squares * squares * shared) / (squares * squares - fourths)
}
