/** Lanczos's approximation with g = 7 and nine terms (Lanczos 1964). */
const G = 7
const TERMS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/**
 * ln Γ(x) for x > 0, to about 1e-14 of its size. Throws `RangeError` elsewhere.
 *
 * Example: logGamma(5) = ln 24 = 3.1780538.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`invalid argument of the gamma function: ${x}`)
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x - 1
  const series = TERMS.reduce((sum, term, k) => (k === 0 ? term : sum + term / (base + k)), 0)
  const shifted = base + G + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(shifted) - shifted + Math.log(series)
}
