import { meanEstimate } from '../math/mean-estimate.ts'
import { studentTwoSidedP } from '../math/student-t.ts'

/** The cross-validated predictive ability test of a model against a benchmark. */
export interface LossDifference {
  /** Mean squared error of the model, averaged over indicators, then respondents. */
  readonly loss: number
  readonly benchmarkLoss: number
  /** Model − benchmark: below 0 the model predicts better. */
  readonly difference: number
  /** Absent where the difference does not vary between respondents. */
  readonly t?: number
  /** Two-sided, Student's t with n_eff − 1 degrees of freedom. */
  readonly p?: number
  /** Respondents with a prediction. */
  readonly n: number
}

/** Losses that differ by less, relative to their size, are the same. */
const ROUNDING = 1e-12

/**
 * CVPAT (Liengaard et al. 2021; Sharma et al. 2022): the loss of each respondent is the mean squared
 * error over the indicators (and repetitions), D_i = L_model − L_benchmark, t = D̄ / (s_D / √n).
 *
 * `squares` and `benchmarkSquares` hold the squared errors of each respondent, NaN where there is none;
 * what lacks in either is left out of both. Undefined where nobody has a prediction by both.
 *
 * Example: losses 1, 2, 3 against 2, 2, 5: D = −1, 0, −2, D̄ = −1, t = −1/(1/√3) = −1.732.
 */
export function lossDifference(
  squares: readonly (readonly number[])[],
  benchmarkSquares: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): LossDifference | undefined {
  const losses = squares.map((own, row) => {
    const pairs = own
      .map((square, k) => [square, benchmarkSquares[row][k]] as const)
      .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b))
    const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
    return { own: mean(0), benchmark: mean(1) }
  })
  const caseWeights = Float64Array.from(weights)
  const estimate = (values: readonly number[]) => meanEstimate(values, { caseWeights })
  const own = estimate(losses.map(loss => loss.own))
  const benchmark = estimate(losses.map(loss => loss.benchmark))
  const difference = estimate(losses.map(loss => loss.own - loss.benchmark))
  if (!own || !benchmark || !difference) return undefined
  const { mean, standardError, n, effectiveN } = difference
  const doesVary = standardError !== undefined && standardError > ROUNDING * benchmark.mean
  const t = doesVary ? mean / standardError : undefined
  return {
    loss: own.mean,
    benchmarkLoss: benchmark.mean,
    difference: mean,
    ...(t !== undefined && { t, p: studentTwoSidedP(t, effectiveN - 1) }),
    n,
  }
}
