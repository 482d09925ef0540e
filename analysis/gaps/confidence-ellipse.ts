/** An ellipse around a point of two uncertain coordinates. */
export interface ConfidenceEllipse {
  readonly centre: readonly [number, number]
  /** Half the longer and half the shorter axis. */
  readonly semiAxes: readonly [number, number]
  /** Of the longer axis against the first coordinate, in radians, from −π/2 to π/2. */
  readonly angle: number
}

/**
 * The ellipse that holds a pair of normal estimates with probability `level`: eigenvectors of their
 * covariance matrix, axes √(λ·χ²₂), where the quantile for two degrees of freedom is
 * −2·ln(1 − level).
 *
 * `variances` and `covariance` are those of the estimates, not of single respondents. Throws
 * `RangeError` for negative variances or a level outside 0 to 1.
 *
 * Example: variances 4 and 1, no covariance, 95 %: semi-axes 4.895 and 2.448, angle 0.
 */
export function confidenceEllipse(
  centre: readonly [number, number],
  variances: readonly [number, number],
  covariance: number,
  level = 0.95,
): ConfidenceEllipse {
  const [a, b] = variances
  if (!(a >= 0 && b >= 0)) throw new RangeError(`invalid variances: ${a}, ${b}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const middle = (a + b) / 2
  const spread = Math.hypot((a - b) / 2, covariance)
  const radius = -2 * Math.log1p(-level)
  return {
    centre,
    semiAxes: [
      Math.sqrt(radius * (middle + spread)),
      Math.sqrt(radius * Math.max(0, middle - spread)),
    ],
    angle: Math.atan2(2 * covariance, a - b) / 2,
  }
}
