import { isMissing } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { addUpOf } from './add-up.ts'
import type { Moments } from './moments.ts'
import { emptyPairSums } from './pair-sums.ts'
import { prepareRows } from './prepared-rows.ts'

/**
 * The moments of a sample: one pass over its rows. They are plain numbers; `JSON.stringify` and
 * back gives the same moments to the bit.
 *
 * Example: answers 7, missing, 9 and 5, 6, 8 on 1–10 give answered [2, 3], pairWeights
 * [2, 2, 2, 3], sums [14, 14, 11, 16] (of x − 1) and products [100, 80, 80, 90].
 */
export function momentsOf(sample: Sample): Moments {
  const sums = emptyPairSums(sample.indicators.length)
  addUpOf(prepareRows(sample))(new Uint32Array(sample.n).fill(1), sums)
  return {
    n: sample.n,
    indicators: sample.indicators,
    scales: sample.scales,
    weight: sums.weight,
    weightSquared: sums.weightSquared,
    answered: sample.columns.map(column => {
      let answers = 0
      for (let row = 0; row < sample.n; row++) if (!isMissing(column, row)) answers++
      return answers
    }),
    pairWeights: Array.from(sums.pairWeights),
    sums: Array.from(sums.sums),
    products: Array.from(sums.products),
  }
}
