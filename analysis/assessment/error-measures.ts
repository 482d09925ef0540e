/** How large the errors of prediction of one indicator are, in units of its answers. */
export interface ErrorMeasures {
  readonly rmse: number
  readonly mae: number
  /** 1 − Σe² / Σ(x − x̄)², x̄ the mean of the training rows: above 0 better than that mean. */
  readonly q2Predict: number
}

/**
 * Weighted root mean squared and mean absolute error over all repetitions, and Q²_predict (Shmueli et
 * al. 2016, 2019). NaN errors are left out, and the mean's errors with them. Undefined without errors.
 *
 * Example: errors 1, −1, 2 beside 2, −2, 2 of the mean: RMSE √2, MAE 4/3, Q² = 1 − 6/12 = .5.
 */
export function errorMeasures(
  errors: readonly ArrayLike<number>[],
  averages: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): ErrorMeasures | undefined {
  let weight = 0
  let squares = 0
  let sizes = 0
  let total = 0
  errors.forEach((column, r) => {
    for (let row = 0; row < column.length; row++) {
      const error = column[row]
      if (Number.isNaN(error)) continue
      weight += weights[row]
      squares += weights[row] * error ** 2
      sizes += weights[row] * Math.abs(error)
      total += weights[row] * averages[r][row] ** 2
    }
  })
  if (!(weight > 0)) return undefined
  return { rmse: Math.sqrt(squares / weight), mae: sizes / weight, q2Predict: 1 - squares / total }
}
