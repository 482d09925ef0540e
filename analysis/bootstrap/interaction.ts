import { solveLinear } from '../math/solve-linear.ts'

/** Numbers of one moderated regression. */
export interface Interaction {
  /** Coefficient of the product: change of the slope per standard deviation of the moderator. */
  readonly coefficient: number
  /** Of the predictor where the moderator is at its mean. */
  readonly slope: number
  readonly rSquared: number
  /** R² without the product. */
  readonly rSquaredWithout: number
}

/**
 * Least squares of `target` on the predictors and on the product of the two named ones, rows counting
 * `rowWeights` times; all variables are centred, the product too, so its coefficient needs no
 * intercept. Undefined where the predictors determine one another.
 *
 * Example: y = x·m exactly gives coefficient 1, slope 0, R² 1.
 */
export function interactionOf(
  predictors: readonly Float64Array[],
  [predictor, moderator]: readonly [number, number],
  target: Float64Array,
  rowWeights: Float64Array,
): Interaction | undefined {
  const product = predictors[predictor].map((value, row) => value * predictors[moderator][row])
  const columns = [...predictors, product]
  const covariances = columns.map(column =>
    [...columns, target].map(other => covariance(column, other, rowWeights)),
  )
  const variance = covariance(target, target, rowWeights)
  const without = regressOn(covariances, predictors.length, columns.length)
  const whole = regressOn(covariances, columns.length, columns.length)
  if (!without || !whole || !(variance > 0)) return undefined
  return {
    coefficient: whole.coefficients[predictors.length],
    slope: whole.coefficients[predictor],
    rSquared: whole.explained / variance,
    rSquaredWithout: without.explained / variance,
  }
}

function regressOn(covariances: readonly (readonly number[])[], size: number, target: number) {
  const system = Float64Array.from(
    { length: size * size },
    (_, at) => covariances[Math.floor(at / size)].at(at % size) ?? Number.NaN,
  )
  const coefficients = Float64Array.from({ length: size }, (_, k) => covariances[k][target])
  if (!solveLinear(system, coefficients, size)) return undefined
  const explained = coefficients.reduce((sum, b, k) => sum + b * covariances[k][target], 0)
  return { coefficients, explained }
}

function covariance(a: Float64Array, b: Float64Array, rowWeights: Float64Array): number {
  let total = 0
  let sumA = 0
  let sumB = 0
  let sum = 0
  for (let row = 0; row < rowWeights.length; row++) {
    const weight = rowWeights[row]
    total += weight
    sumA += weight * a[row]
    sumB += weight * b[row]
    sum += weight * a[row] * b[row]
  }
  return (sum - (sumA * sumB) / total) / total
}
