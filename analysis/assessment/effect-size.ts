/**
 * Cohen's f² (1988): what a predictor adds to the explained variance, relative to what stays
 * unexplained, (R²_with − R²_without) / (1 − R²_with). Undefined for an R² of 1 or more, as an
 * inadmissible consistent estimate can have.
 *
 * Example: R² of .5 with and .4 without the predictor give .2.
 */
export function effectSize(rSquaredWith: number, rSquaredWithout: number): number | undefined {
  return rSquaredWith < 1 ? (rSquaredWith - rSquaredWithout) / (1 - rSquaredWith) : undefined
}
