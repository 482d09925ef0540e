import type { PairSums } from './pair-sums.ts'
import type { PreparedRows } from './prepared-rows.ts'

/** What the rows that lack something would count too much if their gaps were zeros. */
interface Lost {
  /** [i, j]: weight of the rows that lack both; on the diagonal of those that lack one. */
  readonly weights: Float64Array
  /** [j, i]: Σ w·xᵢ over the rows that lack j. */
  readonly sums: Float64Array
}

/**
 * Pair weights and sums from those of a sample without gaps, W and Σw·xᵢ: what the rows with gaps
 * count too much is gathered, then taken away,
 *
 *   N_ij = W − lostᵢ − lostⱼ + lost_ij,   S_ij = Σw·xᵢ − Σ_{j missing} w·xᵢ.
 */
export function gapSettling(rows: PreparedRows) {
  const { size, gaps } = rows
  const lost: Lost = {
    weights: new Float64Array(size * size),
    sums: new Float64Array(size * size),
  }
  return (rowWeights: ArrayLike<number>, totals: Float64Array, into: PairSums): void => {
    const { weight, pairWeights, sums } = into
    if (gaps.rows.length === 0) {
      pairWeights.fill(weight)
      for (let i = 0; i < size; i++) sums.fill(totals[i], i * size, (i + 1) * size)
      return
    }
    gather(rows, rowWeights, lost)
    for (let i = 0; i < size; i++) {
      const rest = weight - lost.weights[i * size + i]
      for (let j = 0; j < size; j++) {
        const at = i * size + j
        pairWeights[at] = i === j ? rest : rest - lost.weights[j * size + j] + lost.weights[at]
        sums[at] = totals[i] - lost.sums[j * size + i]
      }
    }
  }
}

function gather(
  { size, cells, gaps: { rows, start, columns } }: PreparedRows,
  rowWeights: ArrayLike<number>,
  { weights, sums }: Lost,
): void {
  weights.fill(0)
  sums.fill(0)
  for (let k = 0; k < rows.length; k++) {
    const weight = rowWeights[rows[k]]
    if (weight === 0) continue
    const at = rows[k] * size
    const end = start[k + 1]
    for (let g = start[k]; g < end; g++) {
      const row = columns[g] * size
      for (let i = 0; i < size; i++) sums[row + i] += weight * cells[at + i]
      for (let h = start[k]; h < end; h++) weights[row + columns[h]] += weight
    }
  }
}
