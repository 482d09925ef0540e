import type { CovarianceStructure } from './covariance-structure.ts'
import type { Observed, Point } from './discrepancy.ts'
import { directionsOf } from './implied-covariance.ts'

/** How F changes with the estimated parameters, in the order of `free`. */
export interface Derivatives {
  readonly gradient: Float64Array
  /** Expected Hessian E[k, l] = tr(Σ⁻¹·dΣ/dk·Σ⁻¹·dΣ/dl): n/2 of it is Fisher's information. */
  readonly hessian: Float64Array
}

/**
 * Gradient tr(W·dΣ), W = Σ⁻¹ − Σ⁻¹SΣ⁻¹, and expected Hessian of F (Jöreskog 1970, eq. 17 and 23).
 * Each dΣ is c(uvᵀ + vuᵀ) with u and v among few directions, so that with G[u, v] = uᵀΣ⁻¹v
 *
 *   g = 2c·uᵀWv    and    E = 2cc'(G[u, u']·G[v, v'] + G[u, v']·G[v, u']).
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
  const parts = structure.free.map(k => directionsOf(structure, structure.parameters[k]))
  const count = parts.length
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count * count)
  parts.forEach(([u, v, c], k) => {
    gradient[k] = 2 * c * weighed[u * width + v]
    for (let l = 0; l <= k; l++) {
      const [s, t, d] = parts[l]
      const value =
        2 *
        c *
        d *
        (inside[u * width + s] * inside[v * width + t] +
          inside[u * width + t] * inside[v * width + s])
      hessian[k * count + l] = value
      hessian[l * count + k] = value
    }
  })
  return { gradient, hessian }
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
