import { leastSquares } from '../math/least-squares.ts'
import { bic } from './bic.ts'
import type { LinearCurve } from './curve-forms.ts'
import type { PairedScores } from './paired-scores.ts'

/**
 * Straight line of loyalty on satisfaction by weighted least squares.
 *
 * Undefined where satisfaction or loyalty does not vary.
 *
 * Example: satisfaction 20, 40, 60, 80 and loyalty 20, 60, 40, 80: 10 + .8·S.
 */
export function linearCurve(pairs: PairedScores): LinearCurve | undefined {
  const { satisfaction, loyalty, caseWeights, effectiveN } = pairs
  const fit = leastSquares(loyalty, [satisfaction], caseWeights)
  if (!fit) return undefined
  const [intercept, slope] = fit.coefficients
  return {
    form: 'linear',
    intercept,
    slope,
    slopeStandardError: fit.standardErrors[1],
    residualSquares: fit.residualSquares,
    rSquared: fit.rSquared,
    bic: bic({ ...fit, effectiveN, parameters: 2 }),
  }
}
