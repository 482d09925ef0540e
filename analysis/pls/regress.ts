import { solveLinear } from '../math/solve-linear.ts'
import type { Scratch } from './solution.ts'

/**
 * Least squares of one construct on others, from their correlations: leaves the coefficients in
 * `scratch.right`, in the order of the predecessors. False where the predecessors are collinear.
 */
export function regress(
  correlations: Float64Array,
  count: number,
  predecessors: Int32Array,
  target: number,
  { system, right }: Pick<Scratch, 'system' | 'right'>,
): boolean {
  const size = predecessors.length
  for (let i = 0; i < size; i++) {
    const row = predecessors[i] * count
    for (let j = 0; j < size; j++) system[i * size + j] = correlations[row + predecessors[j]]
    right[i] = correlations[row + target]
  }
  return solveLinear(system, right, size)
}
