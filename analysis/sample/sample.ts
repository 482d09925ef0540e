import { answerAt, type Column } from './column.ts'
import type { Scale } from './scale.ts'

/**
 * Numbers by indicator, ready for analysis: reversed, missing marked, packed in columns. Whether
 * gaps are completed by the mean is the estimator's affair; a listwise sample has none.
 */
export interface Sample {
  /** Rows. */
  readonly n: number
  readonly indicators: readonly string[]
  /** Declared scale of each indicator. */
  readonly scales: readonly Scale[]
  /** Answers of each indicator. */
  readonly columns: readonly Column[]
  /** Survey weight of each row; absent where all count 1. */
  readonly caseWeights?: Float64Array
}

/**
 * Every indicator's answers by name, on its own scale; NaN where missing.
 *
 * Example: x on 1–10 with the bytes 6, 255: { x: [7, NaN] }.
 */
export function answersOf(sample: Sample): Record<string, Float64Array> {
  return Object.fromEntries(
    sample.indicators.map((name, i) => [
      name,
      Float64Array.from({ length: sample.n }, (_, row) =>
        answerAt(sample.columns[i], sample.scales[i], row),
      ),
    ]),
  )
}
