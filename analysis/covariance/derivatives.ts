import type { CovarianceStructure } from './covariance-structure.ts'
import type { Observed, Point } from './discrepancy.ts'
import { directionSlope, directionsOf } from './implied-covariance.ts'

/** How F changes with the estimated parameters, in the order of `free`. */
export interface Derivatives {
  readonly gradient: Float64Array
  /** Second derivatives. */
  readonly hessian: Float64Array
  /**
   * What they are expected to be where the model holds, tr(Σ⁻¹·dΣ/dk·Σ⁻¹·dΣ/dl): positive
   * semidefinite, and n/2 of it is Fisher's information.
   */
  readonly expected: Float64Array
}

/**
 * Gradient and second derivatives of F (Jöreskog 1970). Each dΣ is c(uvᵀ + vuᵀ) with u
 * and v among few directions, so that with G = uᵀΣ⁻¹v, H = uᵀWv, W = Σ⁻¹ − Σ⁻¹SΣ⁻¹, and M = G − 2H
 *
 *   gradient  tr(W·dΣ) = 2c·H[u, v],
 *   expected  2cc'(G[u, u']·G[v, v'] + G[u, v']·G[v, u']),
 *   Hessian   cc'(M[u, u']·G[v, v'] + M[u, v']·G[v, u'] + M[v, u']·G[u, v'] + M[v, v']·G[u, u'])
 *             + tr(W·d²Σ).
 */
export function derivatives(
  structure: CovarianceStructure,
  { covariance }: Observed,
  { inverse, implied }: Point,
): Derivatives {
  const size = structure.layout.indicators.length
  const { directions } = implied
  const width = directions.length
  const inside = bilinear(directions, inverse, size)
  const weighed = bilinear(directions, misfit(inverse, covariance, size), size)
  const mixed = inside.map((value, at) => value - 2 * weighed[at])
  const chosen = structure.free.map(k => structure.parameters[k])
  const parts = chosen.map(parameter => directionsOf(structure, parameter))
  const count = parts.length
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count * count)
  const expected = new Float64Array(count * count)
  parts.forEach(([u, v, c], k) => {
    const [uRow, vRow] = [u * width, v * width]
    gradient[k] = 2 * c * weighed[uRow + v]
    for (let l = 0; l <= k; l++) {
      const [s, t, d] = parts[l]
      let bent = 0
      for (const [from, coefficient] of directionSlope(structure, implied, u, chosen[l]))
        bent += 2 * c * coefficient * weighed[from * width + v]
      for (const [from, coefficient] of directionSlope(structure, implied, v, chosen[l]))
        bent += 2 * c * coefficient * weighed[from * width + u]
      const curved =
        mixed[uRow + s] * inside[vRow + t] +
        mixed[uRow + t] * inside[vRow + s] +
        mixed[vRow + s] * inside[uRow + t] +
        mixed[vRow + t] * inside[uRow + s]
      const flat = inside[uRow + s] * inside[vRow + t] + inside[uRow + t] * inside[vRow + s]
      hessian[k * count + l] = c * d * curved + bent
      hessian[l * count + k] = hessian[k * count + l]
      expected[k * count + l] = 2 * c * d * flat
      expected[l * count + k] = expected[k * count + l]
    }
  })
  return { gradient, hessian, expected }
}

/** W = Σ⁻¹ − Σ⁻¹SΣ⁻¹. */
function misfit(inverse: Float64Array, observed: Float64Array, size: number): Float64Array {
  const rows = Array.from({ length: size }, (_, i) => inverse.subarray(i * size, (i + 1) * size))
  return bilinear(rows, observed, size).map((value, at) => inverse[at] - value)
}

/** All uᵀMv over the first `size` entries of each direction. */
function bilinear(
  directions: readonly Float64Array[],
  matrix: Float64Array,
  size: number,
): Float64Array {
  const width = directions.length
  const result = new Float64Array(width * width)
  const product = new Float64Array(size)
  for (let u = 0; u < width; u++) {
    const left = directions[u]
    product.fill(0)
    for (let i = 0; i < size; i++) {
      if (left[i] === 0) continue
      for (let j = 0; j < size; j++) product[j] += left[i] * matrix[i * size + j]
    }
    for (let v = 0; v <= u; v++) {
      let sum = 0
      for (let j = 0; j < size; j++) sum += product[j] * directions[v][j]
      result[u * width + v] = sum
      result[v * width + u] = sum
    }
  }
  return result
}
