import { normalCdf } from './normal-cdf.ts'

/**
 * The z below which a standard normal variable falls with probability p: a rational start
 * (Abramowitz & Stegun 1964, 26.2.23), put right by Newton steps to about 1e-14. −∞ and ∞ at 0 and
 * 1; throws `RangeError` outside.
 *
 * Example: normalQuantile(.975) = 1.9599640.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability: ${p}`)
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
    t
  for (let step = 0; step < 4; step++)
    z -= (normalCdf(z) - p) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
  return z
}
