import type { Layout } from '../model/layout.ts'
import { addUpOf } from '../moments/add-up.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import { emptyPairSums } from '../moments/pair-sums.ts'
import { prepareRows } from '../moments/prepared-rows.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import type { PlsSettings } from '../pls/pls-options.ts'
import { emptySolution, type Solution } from '../pls/solution.ts'
import { solvePls } from '../pls/solve-pls.ts'
import type { Sample } from '../sample/sample.ts'

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
export function rowEstimator(layout: Layout, sample: Sample, pls: PlsSettings): RowEstimator {
  const size = layout.indicators.length
  const addUp = addUpOf(prepareRows(sample))
  const sums = emptyPairSums(size)
  const standardised = emptyStandardised(size)
  const solution = emptySolution(layout)
  return {
    solution,
    standardised,
    estimateRows(rows, multiplicity, start) {
      addUp(multiplicity, sums)
      if (completeByMean(rows, sums, standardised) >= 0) return false
      return solvePls(layout, standardised.correlations, pls, solution, start) === 'converged'
    },
  }
}
