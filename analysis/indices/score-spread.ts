/**
 * Standard deviation of a construct's 0–100 scores over respondents: 100 / Σ u·(max − min), because
 * the PLS scores Σ u·x have variance 1 by the scaling of the outer weights.
 */
export function scoreSpread(
  unstandardised: ArrayLike<number>,
  ranges: ArrayLike<number>,
  start = 0,
  end: number = ranges.length,
): number {
  let possible = 0
  for (let p = start; p < end; p++) possible += unstandardised[p] * ranges[p]
  return 100 / possible
}
