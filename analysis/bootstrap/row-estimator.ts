import type { Layout } from '../model/layout.ts'
import type { MissingTreatment } from '../moments/missing-treatment.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import type { PlsSettings } from '../pls/pls-options.ts'
import { emptySolution, type Solution } from '../pls/solution.ts'
import { solvePls } from '../pls/solve-pls.ts'
import type { Sample } from '../sample/sample.ts'
import { rowCompletion } from './row-completion.ts'

/** The way from rows to a solution, with the memory that it needs. */
export interface RowEstimator {
  /** The last estimate, and the standardised moments that it came from. */
  readonly solution: Solution
  readonly standardised: Standardised
  /**
   * Estimates from `rows` rows in all, each taken `multiplicity[row]` times, beginning at the weights
   * `start`. False where a column is constant or there is no converged solution.
   */
  readonly estimateRows: (rows: number, multiplicity: Uint32Array, start?: Float64Array) => boolean
}

/** `sample` has the layout's indicators, in its order. */
export function rowEstimator(
  layout: Layout,
  sample: Sample,
  pls: PlsSettings,
  missing: MissingTreatment = 'mean',
): RowEstimator {
  const complete = rowCompletion(sample, missing)
  const standardised = emptyStandardised(layout.indicators.length)
  const solution = emptySolution(layout)
  return {
    solution,
    standardised,
    estimateRows(rows, multiplicity, start) {
      if (!complete(rows, multiplicity, standardised)) return false
      return solvePls(layout, standardised.correlations, pls, solution, start) === 'converged'
    },
  }
}
