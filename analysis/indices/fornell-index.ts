/**
 * Fornell's 0–100 score of one block (Fornell et al. 1996), by unstandardised weights u = w/s:
 *
 *   100 · Σ u(x̄ − min) / Σ u(max − min)
 *
 * For a common range this is the weighted mean of the indicators' own 0–100 scores with
 * ω = u/Σu; for mixed ranges it is Fornell's literal (E − Min)/(Max − Min).
 *
 * `distances` are means (or one respondent's answers) above the low end of the scale; the block is
 * the positions start … end − 1. Negative weights are the caller's affair.
 * Example: u = [2, 1], distances [4, 7] on ranges of 9: 100·15/27 = 55.5556.
 */
export function fornellIndex(
  unstandardised: ArrayLike<number>,
  distances: ArrayLike<number>,
  ranges: ArrayLike<number>,
  start = 0,
  end: number = ranges.length,
): number {
  let reached = 0
  let possible = 0
  for (let p = start; p < end; p++) {
    reached += unstandardised[p] * distances[p]
    possible += unstandardised[p] * ranges[p]
  }
  return 100 * (reached / possible)
}
