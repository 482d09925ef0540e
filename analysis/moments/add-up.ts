import { gapSettling } from './gap-settling.ts'
import { MAX_PACKED_CELL, MAX_PACKED_COLUMNS, packedProducts } from './packed-products.ts'
import type { PairSums } from './pair-sums.ts'
import { plainProducts } from './plain-products.ts'
import type { PreparedRows } from './prepared-rows.ts'

/** A function that fills `PairSums` from prepared rows, each taken `multiplicity[row]` times. */
export type AddUp = (multiplicity: Uint32Array, into: PairSums) => void

/**
 * The adding-up of one sample, with the memory that it needs. Gaps count as zeros in the products,
 * so only sums and pair weights have to be put right, and only in the rows that have gaps.
 *
 * Small whole numbers without case weights go through `packedProducts`, all else through
 * `plainProducts`.
 */
export function addUpOf(rows: PreparedRows): AddUp {
  const { size, cells, caseWeights } = rows
  const totals = new Float64Array(size)
  const settleGaps = gapSettling(rows)
  const weigh = caseWeights ? weighing(caseWeights) : counting
  const multiply = multiplierOf(rows)
  return (multiplicity, into) => {
    totals.fill(0)
    into.products.fill(0)
    const rowWeights = weigh(multiplicity, into)
    if (rowWeights === multiplicity) multiply(multiplicity, into.products, totals)
    else plainProducts(cells, size, rowWeights, into.products, totals)
    mirror(into.products, size)
    settleGaps(rowWeights, totals, into)
  }
}

function multiplierOf({ size, cells }: PreparedRows) {
  if (cells instanceof Uint8Array && size <= MAX_PACKED_COLUMNS) {
    const largest = largestOf(cells)
    if (largest <= MAX_PACKED_CELL)
      return (multiplicity: Uint32Array, products: Float64Array, totals: Float64Array) =>
        packedProducts(cells, size, largest, multiplicity, products, totals)
  }
  return (multiplicity: Uint32Array, products: Float64Array, totals: Float64Array) =>
    plainProducts(cells, size, multiplicity, products, totals)
}

function largestOf(cells: Uint8Array): number {
  let largest = 1
  for (let at = 0; at < cells.length; at++) if (cells[at] > largest) largest = cells[at]
  return largest
}

function counting(multiplicity: Uint32Array, into: PairSums): Uint32Array {
  let count = 0
  for (let row = 0; row < multiplicity.length; row++) count += multiplicity[row]
  into.weight = count
  into.weightSquared = count
  return multiplicity
}

function weighing(caseWeights: Float64Array) {
  const rowWeights = new Float64Array(caseWeights.length)
  return (multiplicity: Uint32Array, into: PairSums): Float64Array => {
    into.weight = 0
    into.weightSquared = 0
    for (let row = 0; row < rowWeights.length; row++) {
      rowWeights[row] = multiplicity[row] * caseWeights[row]
      into.weight += rowWeights[row]
      into.weightSquared += rowWeights[row] * caseWeights[row]
    }
    return rowWeights
  }
}
function mirror(products: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) products[j * size + i] = products[i * size + j]
}
