import type { Layout } from '../model/layout.ts'
import type { CovarianceSettings } from './covariance-options.ts'

/**
 * One entry of the matrices Λ (loading: indicator × construct), B (path: to × from), Ψ (covariance
 * of exogenous constructs or of disturbances, variances included) and Θ (error of an indicator).
 */
export interface Parameter {
  readonly kind: 'loading' | 'path' | 'covariance' | 'error'
  readonly row: number
  readonly column: number
  /** Its value where it is not estimated. */
  readonly fixed?: number
}

/**
 * A path model read as a structure of covariances: which entries it has, and which are estimated.
 */
export interface CovarianceStructure {
  readonly layout: Layout
  readonly identification: CovarianceSettings['identification']
  readonly parameters: readonly Parameter[]
  /** Positions of those that are estimated. */
  readonly free: readonly number[]
}

/**
 * Reads the model as x = Λη + ε, η = Bη + ζ (Bollen 1989, ch. 8). Every construct is a common
 * factor of its indicators, whatever PLS takes it for; a single indicator is its construct, without
 * error. Exogenous constructs correlate freely.
 */
export function covarianceStructure(
  layout: Layout,
  { structure, identification, outcomes }: CovarianceSettings,
): CovarianceStructure {
  const { constructs, indicators, blockStart, blockOf, arrows, predecessors, successors } = layout
  const marker = identification === 'marker'
  const single = (j: number) => blockStart[j + 1] - blockStart[j] === 1
  const hasPaths = structure === 'paths'
  const exogenous = (j: number) => !hasPaths || predecessors[j].length === 0
  const outcome = (j: number) => !exogenous(j) && successors[j].length === 0
  const correlated = (j: number, k: number) =>
    (exogenous(j) && exogenous(k)) || (outcomes === 'correlated' && outcome(j) && outcome(k))
  const parameters: Parameter[] = []
  indicators.forEach((_, row) => {
    const column = blockOf[row]
    const isMarker = marker && row === blockStart[column]
    parameters.push({ kind: 'loading', row, column, ...(isMarker && { fixed: 1 }) })
  })
  if (hasPaths)
    for (const { from, to } of arrows) parameters.push({ kind: 'path', row: to, column: from })
  indicators.forEach((_, row) => {
    const isExact = single(blockOf[row])
    parameters.push({ kind: 'error', row, column: row, ...(isExact && { fixed: 0 }) })
  })
  constructs.forEach((_, row) => {
    for (let column = 0; column < row; column++)
      if (correlated(row, column)) parameters.push({ kind: 'covariance', row, column })
    parameters.push({ kind: 'covariance', row, column: row, ...(!marker && { fixed: 1 }) })
  })
  const free = parameters.flatMap(({ fixed }, k) => (fixed === undefined ? [k] : []))
  return { layout, identification, parameters, free }
}
