import { logGamma } from './log-gamma.ts'

/** Just above the spacing of numbers near 1: below it the last change may flicker for ever. */
const PRECISION = 3e-16
const MAX_STEPS = 100_000

/**
 * Regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), a > 0 and x ≥ 0: the series
 * of P = 1 − Q below a + 1 (Abramowitz & Stegun 1964, 6.5.29), the continued fraction above
 * (6.5.31), so that small tails keep their digits. Throws `RangeError` outside.
 *
 * Example: Q(1, 2) = e⁻² = .1353353.
 */
export function regularisedUpperGamma(a: number, x: number): number {
  if (!(x >= 0)) throw new RangeError(`invalid argument of the gamma function: ${x}`)
  if (x === 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k <= MAX_STEPS && term > sum * PRECISION; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Lentz's method; for x ≥ a + 1 all denominators are positive. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let k = 1; k <= MAX_STEPS; k++) {
    const term = -k * (k - a)
    b += 2
    d = 1 / (b + term * d)
    c = b + term / c
    value *= c * d
    if (Math.abs(c * d - 1) <= PRECISION) break
  }
  return value
}
