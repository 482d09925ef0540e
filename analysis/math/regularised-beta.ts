import { logGamma } from './log-gamma.ts'

/** Just above the spacing of numbers near 1: below it the last change may flicker for ever. */
const PRECISION = 3e-16
/** The fraction needs about √max(a, b) steps: enough for any count of answers. */
const MAX_STEPS = 100_000
/** Stands in for a zero denominator (Thompson & Barnett 1986). */
const TINY = 1e-300

/**
 * Regularised incomplete beta function I_x(a, b), a, b > 0 and 0 ≤ x ≤ 1: the continued fraction of
 * Abramowitz & Stegun 1964, 26.5.8, by Lentz's method. It is the distribution function of the beta
 * distribution, and P(X ≥ k) = I_p(k, n − k + 1) for a binomial X. Throws `RangeError` outside.
 *
 * Example: I_½(2, 3) = .6875.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`invalid probability: ${x}`)
  if (x === 0 || x === 1) return x
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MAX_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d)
      c = nonZero(1 + term / c)
      change = c * d
      value *= change
    }
    if (Math.abs(change - 1) <= PRECISION) break
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
