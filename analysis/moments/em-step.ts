import { factorise, solveFactored } from '../math/cholesky.ts'
import type { MissingPattern } from './missing-patterns.ts'

/** Means and covariances (size × size in row order) of a multivariate normal distribution. */
export interface NormalEstimate {
  readonly means: Float64Array
  readonly covariances: Float64Array
}

/**
 * One step of the EM algorithm (Little & Rubin 2019, §11.2.1): each pattern's missing answers M are
 * expected from its observed ones O by regression, x̂_M = μ_M + Bᵀ(x_O − μ_O) with B = Σ_OO⁻¹Σ_OM, their
 * products with the residual covariance Σ_MM − Σ_MO·B added; new means and covariances follow from the
 * completed sums with the divisor Σw.
 *
 * Undefined where observed indicators determine one another. Indicators are expected in units in which
 * their variances are near 1.
 *
 * Example: x complete, y missing in some rows: from the second step on μ_y is ȳ + β(x̄ − x̄_observed).
 */
export function reestimate(
  patterns: readonly MissingPattern[],
  size: number,
  estimate: NormalEstimate,
): NormalEstimate | undefined {
  const sums = new Float64Array(size)
  const products = new Float64Array(size * size)
  let weight = 0
  for (const pattern of patterns) {
    if (!addExpected(pattern, size, estimate, sums, products)) return undefined
    weight += pattern.weight
  }
  const means = sums.map(sum => sum / weight)
  return {
    means,
    covariances: products.map(
      (product, at) => product / weight - means[Math.floor(at / size)] * means[at % size],
    ),
  }
}

/** Adds the expected sums and products of one pattern's rows; false where there are none. */
function addExpected(
  pattern: MissingPattern,
  size: number,
  { means, covariances }: NormalEstimate,
  sums: Float64Array,
  products: Float64Array,
): boolean {
  const { observed, missing, weight } = pattern
  const count = observed.length
  for (let o = 0; o < count; o++) {
    sums[observed[o]] += pattern.sums[o]
    for (let k = 0; k < count; k++)
      products[observed[o] * size + observed[k]] += pattern.products[o * count + k]
  }
  if (missing.length === 0) return true
  const regression = regressionOn(observed, missing, size, covariances)
  if (!regression) return false
  const { slopes, residuals } = regression
  // x̂ = constant + slopes·x_O; `linear` is Σ w·slopes·x_O, `crossed` Σ w·slopes·x_O·x_Oᵀ.
  const constant = new Float64Array(missing.length)
  const linear = new Float64Array(missing.length)
  const crossed = new Float64Array(slopes.length)
  for (let m = 0; m < missing.length; m++) {
    constant[m] = means[missing[m]]
    for (let o = 0; o < count; o++) {
      const slope = slopes[m * count + o]
      constant[m] -= slope * means[observed[o]]
      linear[m] += slope * pattern.sums[o]
      const at = o * count
      for (let k = 0; k < count; k++) crossed[m * count + k] += slope * pattern.products[at + k]
    }
  }
  for (let m = 0; m < missing.length; m++) {
    const row = missing[m] * size
    sums[missing[m]] += weight * constant[m] + linear[m]
    for (let o = 0; o < count; o++) {
      const expected = constant[m] * pattern.sums[o] + crossed[m * count + o]
      products[row + observed[o]] += expected
      products[observed[o] * size + missing[m]] += expected
    }
    for (let l = 0; l < missing.length; l++) {
      let expected = weight * (constant[m] * constant[l] + residuals[m * missing.length + l])
      expected += constant[m] * linear[l] + linear[m] * constant[l]
      for (let k = 0; k < count; k++) expected += crossed[m * count + k] * slopes[l * count + k]
      products[row + missing[l]] += expected
    }
  }
  return true
}

/** Slopes of each missing indicator (row) on the observed ones, and their residual covariances. */
function regressionOn(
  observed: readonly number[],
  missing: readonly number[],
  size: number,
  covariances: Float64Array,
) {
  const count = observed.length
  const rest = missing.length
  const factor = new Float64Array(count * count)
  for (let o = 0; o < count; o++)
    for (let k = 0; k < count; k++)
      factor[o * count + k] = covariances[observed[o] * size + observed[k]]
  if (!factorise(factor, count)) return undefined
  const slopes = new Float64Array(rest * count)
  const residuals = new Float64Array(rest * rest)
  missing.forEach((i, m) => {
    for (let o = 0; o < count; o++) slopes[m * count + o] = covariances[i * size + observed[o]]
    solveFactored(factor, count, 0, slopes, m * count)
    missing.forEach((j, l) => {
      let explained = 0
      for (let o = 0; o < count; o++)
        explained += slopes[m * count + o] * covariances[j * size + observed[o]]
      residuals[m * rest + l] = covariances[i * size + j] - explained
    })
  })
  return { slopes, residuals }
}
