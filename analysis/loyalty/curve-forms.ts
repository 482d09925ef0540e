import { leastSquares } from '../math/least-squares.ts'
import { studentTwoSidedP } from '../math/student-t.ts'
import type { PairedScores } from './paired-scores.ts'

/** A curve of loyalty on satisfaction, both 0–100, and how well it fits. */
export interface CurveFit {
  /** Σ w·e². */
  readonly residualSquares: number
  readonly rSquared: number
  /** Schwarz's criterion: the smallest of the forms is the one to read. */
  readonly bic: number
}

/** L = intercept + slope·S. */
export interface LinearCurve extends CurveFit {
  readonly form: 'linear'
  readonly intercept: number
  /** Points of loyalty per point of satisfaction. */
  readonly slope: number
  readonly slopeStandardError: number
}

/** L = level + slope·(S − centre) + curvature·(S − centre)². */
export interface QuadraticCurve extends CurveFit {
  readonly form: 'quadratic'
  /** The mean satisfaction. */
  readonly centre: number
  readonly level: number
  /** At the centre. */
  readonly slope: number
  /** Above 0 convex (competitive market), below 0 concave (captive customers). */
  readonly curvature: number
  /** Two-sided, Student's, of "no curvature". */
  readonly curvatureP: number
}

/** L = intercept + below·S + change·(S − knot)₊. */
export interface KnotCurve extends CurveFit {
  readonly form: 'knot'
  readonly knot: number
  readonly intercept: number
  /** Slope up to the knot; above it the slope is below + change. */
  readonly below: number
  readonly change: number
}

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
