/** A sum of squares below this part of the total is rounding: a fit that leaves nothing. */
const EXACT = 1e-20

/**
 * Schwarz's criterion (1978) of a least-squares fit, n·ln(SSE/n) + k·ln n, smaller being better; with
 * case weights SSE/n is Σwe²/Σw and n is Kish's effective n. The constant n(1 + ln 2π) and the error
 * variance, alike for all curves, are left out.
 *
 * `totalSquares` (Σw(y − ȳ)²) bounds it below where a curve fits exactly.
 *
 * Example: SSE 67,664.33, n 250, k 2 (a straight line): 1411.26.
 */
export function bic(fit: {
  readonly residualSquares: number
  readonly totalSquares: number
  readonly weight: number
  readonly effectiveN: number
  readonly parameters: number
}): number {
  const { residualSquares, totalSquares, weight, effectiveN, parameters } = fit
  const variance = Math.max(residualSquares, EXACT * totalSquares) / weight
  return effectiveN * Math.log(variance) + parameters * Math.log(effectiveN)
}
