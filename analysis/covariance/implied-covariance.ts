import type { CovarianceStructure, Parameter } from './covariance-structure.ts'

/** What parameter values imply, for P indicators and C constructs. */
export interface Implied {
  /** P × P: Σ = Λ(I − B)⁻¹Ψ(I − B)⁻ᵀΛᵀ + Θ. */
  readonly covariance: Float64Array
  /** C × C: covariances of the constructs, Φ = (I − B)⁻¹Ψ(I − B)⁻ᵀ. */
  readonly constructs: Float64Array
  /** Diagonal of Ψ. */
  readonly disturbances: Float64Array
  /**
   * Vectors over the indicators and then the constructs, from which every derivative of their joint
   * covariance T is made (`directionsOf`): P unit vectors e; C vectors a, what a disturbance moves,
   * [Λ; I](I − B)⁻¹; C vectors w, covariances with a construct, [Λ; I]Φ.
   */
  readonly directions: readonly Float64Array[]
}

/** The covariances that the values of all parameters imply. */
export function impliedCovariance(
  { layout, parameters }: CovarianceStructure,
  values: ArrayLike<number>,
): Implied {
  const size = layout.indicators.length
  const count = layout.constructs.length
  const loadings = new Float64Array(size)
  const errors = new Float64Array(size)
  const paths = new Float64Array(count * count)
  const psi = new Float64Array(count * count)
  parameters.forEach(({ kind, row, column }, k) => {
    if (kind === 'loading') loadings[row] = values[k]
    else if (kind === 'error') errors[row] = values[k]
    else if (kind === 'path') paths[row * count + column] = values[k]
    else {
      psi[row * count + column] = values[k]
      psi[column * count + row] = values[k]
    }
  })
  const effects = totalEffects(layout.causalOrder, paths, count)
  const constructs = sandwich(effects, psi, count)
  const { blockOf } = layout
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let l = 0; l < size; l++)
      covariance[i * size + l] =
        loadings[i] * loadings[l] * constructs[blockOf[i] * count + blockOf[l]]
    covariance[i * size + i] += errors[i]
  }
  const columnOf = (matrix: Float64Array, j: number) =>
    Float64Array.from({ length: size + count }, (_, i) =>
      i < size ? loadings[i] * matrix[blockOf[i] * count + j] : matrix[(i - size) * count + j],
    )
  return {
    covariance,
    constructs,
    disturbances: Float64Array.from({ length: count }, (_, j) => psi[j * count + j]),
    directions: [
      ...layout.indicators.map((_, i) => {
        const unit = new Float64Array(size + count)
        unit[i] = 1
        return unit
      }),
      ...layout.constructs.map((_, j) => columnOf(effects, j)),
      ...layout.constructs.map((_, j) => columnOf(constructs, j)),
    ],
  }
}

/**
 * The derivative of T by a parameter is c·(uvᵀ + vuᵀ): positions of u and v among
 * `Implied.directions`, and c, which is ½ on a diagonal.
 */
export function directionsOf(
  { layout }: CovarianceStructure,
  { kind, row, column }: Parameter,
): readonly [u: number, v: number, c: number] {
  const moved = layout.indicators.length
  const shared = moved + layout.constructs.length
  switch (kind) {
    case 'loading':
      return [row, shared + column, 1]
    case 'path':
      return [moved + row, shared + column, 1]
    case 'covariance':
      return [moved + row, moved + column, row === column ? 0.5 : 1]
    case 'error':
      return [row, row, 0.5]
  }
}

/**
 * How a direction itself changes with a parameter: directions with coefficients. Covariances with a
 * construct, w, are columns of T and change as T does; what a disturbance moves, a, changes only
 * with the loadings and paths that it passes; e does not change.
 */
export function directionSlope(
  structure: CovarianceStructure,
  { directions }: Implied,
  direction: number,
  by: Parameter,
): readonly (readonly [direction: number, coefficient: number])[] {
  const { indicators, constructs } = structure.layout
  const size = indicators.length
  if (direction < size) return []
  const [u, v, c] = directionsOf(structure, by)
  if (direction < size + constructs.length)
    return by.kind === 'loading' || by.kind === 'path'
      ? [[u, directions[direction][size + by.column]]]
      : []
  const construct = direction - constructs.length
  return [
    [u, c * directions[v][construct]],
    [v, c * directions[u][construct]],
  ]
}

/** (I − B)⁻¹, row by row in causal order: each row adds up those of the predecessors. */
function totalEffects(causalOrder: Int32Array, paths: Float64Array, count: number): Float64Array {
  const effects = new Float64Array(count * count)
  for (const to of causalOrder) {
    effects[to * count + to] = 1
    for (let from = 0; from < count; from++) {
      const path = paths[to * count + from]
      if (path === 0) continue
      for (let k = 0; k < count; k++) effects[to * count + k] += path * effects[from * count + k]
    }
  }
  return effects
}

/** A·M·Aᵀ. */
function sandwich(a: Float64Array, middle: Float64Array, count: number): Float64Array {
  const left = new Float64Array(count * count)
  const result = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let k = 0; k < count; k++)
      for (let j = 0; j < count; j++)
        left[i * count + j] += a[i * count + k] * middle[k * count + j]
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      for (let k = 0; k < count; k++)
        result[i * count + j] += left[i * count + k] * a[j * count + k]
  return result
}
