import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { bestKnot } from './best-knot.ts'
import type { KnotCurve } from './curve-forms.ts'
import type { PairedScores } from './paired-scores.ts'

/**
 * p of "there is no knot", by a wild bootstrap of the largest improvement over all candidate knots
 * (Hansen 2017, regression kink with an unknown threshold): the usual F test at the best knot is not
 * valid, because the knot was chosen to make F large.
 *
 * Each resample gives every residual of the bent line a random multiplier and asks how much the best
 * bend improves on a straight line through them; p = (1 + #at least as much) / (B + 1). The multiplier
 * is how often the row was drawn, minus 1: mean 0, variance 1 and third moment 1, as Liu (1988) asks,
 * so unequal spread along the curve is allowed for.
 *
 * Example: phone customers (Tenenhaus et al. 2005), knot 78.0, 2,000 resamples of seed 1: p .090.
 */
export function knotTest(
  pairs: PairedScores,
  curve: KnotCurve,
  knots: readonly number[],
  resampling: Resampling,
): number {
  const { satisfaction, loyalty, caseWeights, n } = pairs
  const residuals = loyalty.map(
    (score, row) =>
      score -
      curve.intercept -
      curve.below * satisfaction[row] -
      curve.change * Math.max(0, satisfaction[row] - curve.knot),
  )
  const observed = improvement(bestKnot(satisfaction, loyalty, caseWeights, knots))
  const wild = new Float64Array(n)
  let atLeast = 1
  for (const drawn of resampledWeights(new Float64Array(n).fill(1), resampling)) {
    for (let row = 0; row < n; row++) wild[row] = residuals[row] * (drawn[row] - 1)
    if (improvement(bestKnot(satisfaction, wild, caseWeights, knots)) >= observed) atLeast++
  }
  return atLeast / (resampling.resamples + 1)
}

/** Monotone in F, and finite where the bent line fits exactly. */
function improvement(best: ReturnType<typeof bestKnot>): number {
  return best && best.straightSquares > 0 ? 1 - best.residualSquares / best.straightSquares : 0
}
