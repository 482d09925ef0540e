import { addUpOf } from '../moments/add-up.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import { completedMoments } from '../moments/completed-moments.ts'
import { emMoments } from '../moments/em-moments.ts'
import type { MissingTreatment } from '../moments/missing-treatment.ts'
import { emptyPairSums } from '../moments/pair-sums.ts'
import { prepareRows } from '../moments/prepared-rows.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import { isMissing } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'

/**
 * From `rows` rows in all, each taken `multiplicity[row]` times, to standardised moments. False where a
 * column is constant or the treatment of gaps gives none.
 */
export type RowCompletion = (rows: number, multiplicity: Uint32Array, into: Standardised) => boolean

/**
 * Treats the gaps of each resample afresh. By `mean` the sums are added up without laying out the
 * drawn rows; `pairwise` (with the nearest correlation matrix where correlations contradict one
 * another) and `em` need the rows, and cost accordingly. Without gaps all of them are the same.
 */
export function rowCompletion(sample: Sample, missing: MissingTreatment): RowCompletion {
  const hasGaps = sample.columns.some(column => {
    for (let row = 0; row < sample.n; row++) if (isMissing(column, row)) return true
    return false
  })
  return hasGaps && missing !== 'mean' ? fromRows(sample, missing) : fromSums(sample)
}

function fromSums(sample: Sample): RowCompletion {
  const addUp = addUpOf(prepareRows(sample))
  const sums = emptyPairSums(sample.indicators.length)
  return (rows, multiplicity, into) => {
    addUp(multiplicity, sums)
    return completeByMean(rows, sums, into) < 0
  }
}

/** Far below the standard error of any draw, and reached in a third of the iterations. */
const EM_TOLERANCE = 1e-5

function fromRows(sample: Sample, missing: MissingTreatment): RowCompletion {
  const whole = missing === 'em' ? emMoments(sample).moments : undefined
  const start = whole && emptyStandardised(sample.indicators.length)
  if (whole && start) completeByMean(whole.n, whole, start)
  const completed = (rows: Sample) =>
    missing === 'em'
      ? emMoments(rows, { tolerance: EM_TOLERANCE, ...(start && { start }) })
      : completedMoments(rows, { missing, indefinite: 'nearest' })
  return (rows, multiplicity, into) => {
    const drawn = new Int32Array(rows)
    let next = 0
    multiplicity.forEach((count, row) => {
      for (let k = 0; k < count; k++) drawn[next++] = row
    })
    const { moments } = completed(selectRows(sample, drawn))
    return moments !== undefined && completeByMean(moments.n, moments, into) < 0
  }
}
