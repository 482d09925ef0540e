import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { CovarianceStructure, Parameter } from './covariance-structure.ts'

/** The combination of parameters that the answers determine least. */
export interface WeakestDirection {
  /**
   * Of the information scaled to a diagonal of 1: 1 where no two parameters overlap, 0 if singular.
   */
  readonly eigenvalue: number
  /** Constructs whose parameters make it up, the most involved first. */
  readonly about: readonly string[]
}

/** Parameters with at least this part of the largest share in the direction count as its own. */
const SHARE = 0.1

/** Smallest eigenvalue of an information matrix, in the order of `free`, and what it is about. */
export function weakestDirection(
  { layout, parameters, free }: CovarianceStructure,
  information: Float64Array,
): WeakestDirection {
  const count = free.length
  const scaled = Matrix.zeros(count, count)
  const diagonal = (k: number) => information[k * count + k]
  for (let k = 0; k < count; k++)
    for (let l = 0; l < count; l++)
      scaled.set(k, l, information[k * count + l] / Math.sqrt(diagonal(k) * diagonal(l)))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(scaled, {
    assumeSymmetric: true,
  })
  const smallest = realEigenvalues.indexOf(Math.min(...realEigenvalues))
  const shares = eigenvectorMatrix.getColumn(smallest).map(value => value ** 2)
  const order = shares
    .map((_, k) => k)
    .filter(k => shares[k] >= SHARE * Math.max(...shares))
    .sort((k, l) => shares[l] - shares[k])
  const constructsOf = ({ kind, row, column }: Parameter): number[] => {
    if (kind === 'path' || kind === 'covariance') return [column, row]
    return [layout.blockOf[row]]
  }
  const about = order.flatMap(k => constructsOf(parameters[free[k]]).map(j => layout.constructs[j]))
  return { eigenvalue: realEigenvalues[smallest], about: [...new Set(about)] }
}
