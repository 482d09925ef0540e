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
