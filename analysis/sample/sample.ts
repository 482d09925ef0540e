import type { Column } from './column.ts'
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
