/** What a weighted least-squares fit found. */
export interface LeastSquares {
  /** The intercept, then one coefficient for each column. */
  readonly coefficients: readonly number[]
  /** Of the coefficients, classical (one error variance), with n_eff − columns − 1 degrees of freedom. */
  readonly standardErrors: readonly number[]
  /** Σ w·e². */
  readonly residualSquares: number
  /** Σ w·(y − ȳ)². */
  readonly totalSquares: number
  /** Σ w. */
  readonly weight: number
  readonly rSquared: number
  readonly degreesOfFreedom: number
  /** Variance inflation of each column, 1 / (1 − R²) of it on the others. */
  readonly varianceInflation: readonly number[]
}

/** Part of a column's variance that must be its own: below this it is taken for a combination of others. */
const MIN_OWN_PART = 1e-10

/**
 * Least squares of y on an intercept and `columns`, each row counting with its weight, by sweeping
 * centred cross-products scaled to correlations. The weights' scale does not matter: they are
 * brought to a sum of Kish's n_eff before standard errors are made.
 *
 * Undefined where a column does not vary or is a combination of the others, or y does not vary.
 * Rows must be complete. Throws `RangeError` where lengths disagree.
 *
 * Example: y = 1, 3, 2, 4 on x = 1, 2, 3, 4: intercept .5, slope .8, R² .64.
 */
export function leastSquares(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): LeastSquares | undefined {
  const wrong = [...columns, weights].find(({ length }) => length !== y.length)
  if (wrong) throw new RangeError(`${wrong.length} rows beside ${y.length}`)
  const size = columns.length
  const centred = centredProducts([...columns, y], weights)
  const { means, products, weight, weightSquared } = centred
  const width = size + 1
  const deviations = Float64Array.from({ length: width }, (_, i) =>
    Math.sqrt(products[i * width + i]),
  )
  if (deviations.some(deviation => !(deviation > 0))) return undefined
  const matrix = products.map(
    (product, at) => product / (deviations[Math.floor(at / width)] * deviations[at % width]),
  )
  for (let pivot = 0; pivot < size; pivot++) if (!sweep(matrix, width, pivot)) return undefined
  const slopes = Array.from(
    { length: size },
    (_, j) => (matrix[j * width + size] * deviations[size]) / deviations[j],
  )
  const intercept = slopes.reduce((rest, slope, j) => rest - slope * means[j], means[size])
  const residual = Math.max(0, matrix[size * width + size])
  const cases = (weight * weight) / weightSquared
  const degreesOfFreedom = cases - size - 1
  const residualSquares = residual * products[size * width + size]
  const variance = ((residualSquares / weight) * cases) / degreesOfFreedom
  // Inverse of the centred cross-products, brought to weights that add up to the effective n.
  const inverse = (i: number, j: number) =>
    (-matrix[i * width + j] / (deviations[i] * deviations[j])) * (weight / cases)
  let leverage = 1 / cases
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) leverage += means[i] * means[j] * inverse(i, j)
  return {
    coefficients: [intercept, ...slopes],
    standardErrors: [
      Math.sqrt(variance * leverage),
      ...slopes.map((_, j) => Math.sqrt(variance * inverse(j, j))),
    ],
    residualSquares,
    totalSquares: products[size * width + size],
    weight,
    rSquared: 1 - residual,
    degreesOfFreedom,
    varianceInflation: slopes.map((_, j) => -matrix[j * width + j]),
  }
}

function centredProducts(variables: readonly ArrayLike<number>[], weights: ArrayLike<number>) {
  const width = variables.length
  let weight = 0
  let weightSquared = 0
  for (let row = 0; row < weights.length; row++) {
    weight += weights[row]
    weightSquared += weights[row] ** 2
  }
  const means = variables.map(values => {
    let sum = 0
    for (let row = 0; row < weights.length; row++) sum += weights[row] * values[row]
    return sum / weight
  })
  const products = new Float64Array(width * width)
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let row = 0; row < weights.length; row++)
        sum += weights[row] * (variables[i][row] - means[i]) * (variables[j][row] - means[j])
      products[i * width + j] = sum
      products[j * width + i] = sum
    }
  return { means, products, weight, weightSquared }
}

/**
 * Beaton's sweep (1964) of a symmetric matrix on one pivot: after all columns are swept the block
 * holds minus the inverse, the last column the slopes, and the corner what is left of y.
 */
function sweep(matrix: Float64Array, width: number, pivot: number): boolean {
  const own = matrix[pivot * width + pivot]
  if (!(own > MIN_OWN_PART)) return false
  for (let i = 0; i < width; i++) {
    if (i === pivot) continue
    const factor = matrix[i * width + pivot] / own
    for (let j = 0; j < width; j++)
      if (j !== pivot) matrix[i * width + j] -= factor * matrix[pivot * width + j]
  }
  for (let i = 0; i < width; i++) {
    if (i === pivot) continue
    matrix[i * width + pivot] /= own
    matrix[pivot * width + i] /= own
  }
  matrix[pivot * width + pivot] = -1 / own
  return true
}
