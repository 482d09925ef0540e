/**
 * Two-sided p value of "is zero" from bootstrap draws,
 * min(1, 2·min(1 + #≤0, 1 + #≥0) / (B + 1)): never 0, whatever the draws.
 *
 * Example: 999 draws, all positive, give .002.
 */
export function bootstrapP(draws: ArrayLike<number>): number {
  let low = 1
  let high = 1
  for (let b = 0; b < draws.length; b++) {
    if (draws[b] <= 0) low++
    if (draws[b] >= 0) high++
  }
  return Math.min(1, (2 * Math.min(low, high)) / (draws.length + 1))
}
