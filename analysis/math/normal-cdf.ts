/** From here on the continued fraction converges faster than the series. */
const TAIL = 2.5

/**
 * Probability that a standard normal variable is at most z, to about 1e-15: the series of erf near
 * the centre, the continued fraction of erfc in the tails (Abramowitz & Stegun 1964, 7.1.6, 7.1.14).
 *
 * Example: normalCdf(1.96) = .9750021.
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const upper = x < TAIL ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2
  return z < 0 ? upper : 1 - upper
}

/** Two-sided p value of a standard normal z. Example: z = 1.834 gives .0667. */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z))
}

function erfSeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (2 * x * x) / (2 * k + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

function erfcFraction(x: number): number {
  let fraction = x
  for (let k = 60; k >= 1; k--) fraction = x + k / 2 / fraction
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction)
}
