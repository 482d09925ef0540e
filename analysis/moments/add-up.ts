import type { PairSums } from './pair-sums.ts'
import { plainProducts } from './plain-products.ts'
import type { PreparedRows } from './prepared-rows.ts'

/** A function that fills `PairSums` from prepared rows, each taken `multiplicity[row]` times. */
export type AddUp = (multiplicity: ArrayLike<number>, into: PairSums) => void

/**
 * The adding-up of one sample, with the memory that it needs. Gaps count as zeros in the products,
 * so only sums and pair weights have to be put right, and only in the rows that have gaps.
 */
export function addUpOf(rows: PreparedRows): AddUp {
  const { size, cells, caseWeights } = rows
  const totals = new Float64Array(size)
  const rowWeights = new Float64Array(rows.n)
  return (multiplicity, into) => {
    totals.fill(0)
    into.products.fill(0)
    into.weight = 0
    into.weightSquared = 0
    for (let row = 0; row < rows.n; row++) {
      const caseWeight = caseWeights ? caseWeights[row] : 1
      rowWeights[row] = multiplicity[row] * caseWeight
      into.weight += rowWeights[row]
      into.weightSquared += rowWeights[row] * caseWeight
    }
    plainProducts(cells, size, rowWeights, into.products, totals)
    mirror(into.products, size)
    spread(into, totals, size)
    settleGaps(rows, rowWeights, into)
  }
}

function mirror(products: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) products[j * size + i] = products[i * size + j]
}

/** As if there were no gaps: each pair has all the weight, and each sum goes over all rows. */
function spread(into: PairSums, totals: Float64Array, size: number): void {
  into.pairWeights.fill(into.weight)
  for (let i = 0; i < size; i++) into.sums.fill(totals[i], i * size, (i + 1) * size)
}

function settleGaps(
  { size, cells, gaps }: PreparedRows,
  rowWeights: ArrayLike<number>,
  { pairWeights, sums }: PairSums,
): void {
  const { rows, start, columns } = gaps
  for (let k = 0; k < rows.length; k++) {
    const weight = rowWeights[rows[k]]
    if (weight === 0) continue
    const at = rows[k] * size
    const end = start[k + 1]
    for (let g = start[k]; g < end; g++) {
      const j = columns[g]
      for (let i = 0; i < size; i++) {
        sums[i * size + j] -= weight * cells[at + i]
        pairWeights[i * size + j] -= weight
        pairWeights[j * size + i] -= weight
      }
      // A pair that lacks both was taken away twice.
      for (let h = start[k]; h < end; h++) pairWeights[j * size + columns[h]] += weight
    }
  }
}
