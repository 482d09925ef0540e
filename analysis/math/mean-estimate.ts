import { caseWeightsOf } from './case-weights.ts'
import { effectiveSizeOf } from './effective-size.ts'
import { studentQuantile } from './student-t.ts'

/** A mean with what is known about it. */
export interface MeanEstimate {
  readonly mean: number
  /** Absent, as what follows, where there are fewer than two effective cases. */
  readonly standardDeviation?: number
  readonly standardError?: number
  readonly interval?: readonly [number, number]
  /** Cases with a value and a positive weight. */
  readonly n: number
  readonly effectiveN: number
}

export interface MeanOptions {
  readonly caseWeights?: ArrayLike<number>
  /** @default 0.95 */
  readonly level?: number
}

/**
 * Weighted mean Σwx / Σw of the values that are there (NaN is missing), in their own units, with
 * s² = Σw(x − x̄)² / Σw · n_eff / (n_eff − 1), SE = s / √n_eff and Student's interval with n_eff − 1
 * degrees of freedom, where n_eff is Kish's (1965). Without weights these are the usual ones.
 *
 * Undefined where no value has a positive weight; no spread below an n_eff of 2, which leaves less
 * than one degree of freedom.
 *
 * Example: 7, 8, 9, 10 has mean 8.5, SE .6455, interval [6.446, 10.554].
 */
export function meanEstimate(
  values: ArrayLike<number>,
  { caseWeights, level = 0.95 }: MeanOptions = {},
): MeanEstimate | undefined {
  const weights = caseWeightsOf(values.length, caseWeights)
  for (let i = 0; i < weights.length; i++) if (Number.isNaN(values[i])) weights[i] = 0
  const n = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0)
  if (n === 0) return undefined
  let total = 0
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    total += weights[i]
    sum += weights[i] * values[i]
  }
  const mean = sum / total
  const cases = effectiveSizeOf(weights)
  // Two equal weights may miss 2 by a rounding.
  if (cases < 2 - 1e-9) return { mean, n, effectiveN: cases }
  let squares = 0
  for (let i = 0; i < weights.length; i++)
    if (weights[i] > 0) squares += weights[i] * (values[i] - mean) ** 2
  const standardDeviation = Math.sqrt((squares / total) * (cases / (cases - 1)))
  const standardError = standardDeviation / Math.sqrt(cases)
  const reach = studentQuantile((1 + level) / 2, cases - 1) * standardError
  return {
    mean,
    standardDeviation,
    standardError,
    interval: [mean - reach, mean + reach],
    n,
    effectiveN: cases,
  }
}
