import { leastSquares } from '../math/least-squares.ts'
import { studentTwoSidedP } from '../math/student-t.ts'
import { bic } from './bic.ts'
import type { QuadraticCurve } from './curve-forms.ts'
import type { PairedScores } from './paired-scores.ts'

/**
 * Quadratic of loyalty on satisfaction around its mean, by weighted least squares: the curvature
 * test of the satisfaction–loyalty link (after Jones & Sasser 1995).
 *
 * Undefined where satisfaction takes fewer than three values, or there are no more than three
 * effective cases.
 *
 * Example: satisfaction 10, 20 … 100 and loyalty 5 6 7 9 12 17 24 36 58 92: curvature .0171212 per
 * point², p .00028: convex.
 */
export function quadraticCurve(pairs: PairedScores): QuadraticCurve | undefined {
  const { satisfaction, loyalty, caseWeights, effectiveN } = pairs
  let weight = 0
  let sum = 0
  satisfaction.forEach((score, row) => {
    weight += caseWeights[row]
    sum += caseWeights[row] * score
  })
  const centre = sum / weight
  const distance = satisfaction.map(score => score - centre)
  const squared = distance.map(value => value * value)
  const fit = leastSquares(loyalty, [distance, squared], caseWeights)
  if (!fit || !(fit.degreesOfFreedom > 0)) return undefined
  const [level, slope, curvature] = fit.coefficients
  return {
    form: 'quadratic',
    centre,
    level,
    slope,
    curvature,
    curvatureP: studentTwoSidedP(curvature / fit.standardErrors[2], fit.degreesOfFreedom),
    residualSquares: fit.residualSquares,
    rSquared: fit.rSquared,
    bic: bic({ ...fit, effectiveN, parameters: 3 }),
  }
}
