import { logGamma } from '../math/log-gamma.ts'
import { regularisedUpperGamma } from '../math/regularised-upper-gamma.ts'

/** So many standard deviations above its mean, and this many more, a Poisson variable never is. */
const REACH = 9
const MARGIN = 30

/**
 * Probability that a noncentral χ² variable with `df` degrees of freedom and noncentrality λ is at
 * most x: central probabilities of df + 2k, mixed with the Poisson(λ/2) probabilities of k
 * (Johnson, Kotz & Balakrishnan 1995, ch. 29). From the largest k down each central probability
 * adds a positive term to the one before, P(a, y) = P(a + 1, y) + yᵃe⁻ʸ/Γ(a + 1), so nothing
 * cancels. Throws `RangeError` for negative arguments or df ≤ 0.
 *
 * Example: noncentralChiSquareCdf(5, 2, 1.5) = .7554611.
 */
export function noncentralChiSquareCdf(x: number, df: number, noncentrality: number): number {
  if (!(noncentrality >= 0)) throw new RangeError(`invalid noncentrality: ${noncentrality}`)
  if (!(df > 0)) throw new RangeError(`invalid degrees of freedom: ${df}`)
  const y = x / 2
  const mean = noncentrality / 2
  if (mean === 0 || x === 0) return 1 - regularisedUpperGamma(df / 2, y)
  const spread = REACH * Math.sqrt(mean) + MARGIN
  const last = Math.max(0, Math.floor(mean - spread))
  let k = Math.ceil(mean + spread)
  let central = 1 - regularisedUpperGamma(df / 2 + k, y)
  let probability = 0
  for (; k >= last; k--) {
    probability += poisson(k, mean) * central
    if (k > 0) central += poisson(df / 2 + k - 1, y)
  }
  return probability
}

/** yᵃe⁻ʸ/Γ(a + 1): for whole a the probability of a under a Poisson distribution of mean y. */
function poisson(a: number, y: number): number {
  return Math.exp(a * Math.log(y) - y - logGamma(a + 1))
}

/**
 * The noncentrality under which a value of at most x has the given probability: the confidence
 * limits of λ are those of .95 and .05 for 90 %. 0 where even λ = 0 makes such a value less likely
 * than that. Found by halving an interval to about 1e-13 of its size.
 *
 * Example: x = 220.516809 with df 99 and probability .05 has λ = 168.46.
 */
export function noncentralityAt(x: number, df: number, probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`invalid probability: ${probability}`)
  if (noncentralChiSquareCdf(x, df, 0) < probability) return 0
  let low = 0
  let high = Math.max(x, 1)
  while (noncentralChiSquareCdf(x, df, high) > probability) high *= 2
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (noncentralChiSquareCdf(x, df, middle) > probability) low = middle
    else high = middle
    if (high - low < 1e-13 * high) break
  }
  return (low + high) / 2
}
