import type { CovarianceStructure, Parameter } from './covariance-structure.ts'
import { directionsOf, type Implied } from './implied-covariance.ts'

/** A standardised parameter and how it changes with each of the estimated ones. */
export interface Standardised {
  readonly value: number
  readonly slopes: Float64Array
}

/** A variance of the solution: of an indicator, of a construct, or of a disturbance. */
interface Variance {
  readonly of: 'indicator' | 'construct' | 'disturbance'
  readonly position: number
}

/**
 * Parameters for constructs and indicators of variance 1, with derivatives for the delta method:
 * each is the parameter times √(N/D₁D₂) of implied variances,
 *
 *   λ·√(φ_jj/σ_ii),  β·√(φ_from/φ_to),  ψ_jj/φ_jj,  ψ_jk/√(ψ_jj·ψ_kk),  θ_ii/σ_ii.
 *
 * Undefined where one of the variances is not positive.
 */
export function standardised(
  structure: CovarianceStructure,
  implied: Implied,
  values: ArrayLike<number>,
): readonly (Standardised | undefined)[] {
  return structure.parameters.map((parameter, k) => {
    const { numerator, denominators } = variancesOf(parameter)
    const all = [...numerator, ...denominators]
    const factors = all.map(variance => varianceOf(structure, implied, variance))
    if (!factors.every(factor => factor > 0)) return undefined
    const powers = all.map((_, i) => (i < numerator.length ? 0.5 : -0.5))
    const factor = factors.reduce((product, value, i) => product * value ** powers[i], 1)
    const slopes = Float64Array.from(structure.free, (l, position) => {
      const own = structure.free[position] === k ? factor : 0
      return all.reduce((slope, variance, i) => {
        const change = varianceSlope(structure, implied, variance, structure.parameters[l])
        return slope + (values[k] * factor * powers[i] * change) / factors[i]
      }, own)
    })
    return { value: values[k] * factor, slopes }
  })
}

function variancesOf({ kind, row, column }: Parameter): {
  readonly numerator: readonly Variance[]
  readonly denominators: readonly Variance[]
} {
  const construct = (position: number): Variance => ({ of: 'construct', position })
  const indicator = (position: number): Variance => ({ of: 'indicator', position })
  const disturbance = (position: number): Variance => ({ of: 'disturbance', position })
  switch (kind) {
    case 'loading':
      return { numerator: [construct(column)], denominators: [indicator(row)] }
    case 'path':
      return { numerator: [construct(column)], denominators: [construct(row)] }
    case 'error':
      return { numerator: [], denominators: [indicator(row), indicator(row)] }
    case 'covariance':
      return row === column
        ? { numerator: [], denominators: [construct(row), construct(row)] }
        : { numerator: [], denominators: [disturbance(row), disturbance(column)] }
  }
}

function varianceOf(
  { layout }: CovarianceStructure,
  { covariance, constructs, disturbances }: Implied,
  { of, position }: Variance,
): number {
  if (of === 'disturbance') return disturbances[position]
  return of === 'indicator'
    ? covariance[position * (layout.indicators.length + 1)]
    : constructs[position * (layout.constructs.length + 1)]
}

function varianceSlope(
  structure: CovarianceStructure,
  { directions }: Implied,
  { of, position }: Variance,
  by: Parameter,
): number {
  if (of === 'disturbance')
    return by.kind === 'covariance' && by.row === position && by.column === position ? 1 : 0
  const [u, v, c] = directionsOf(structure, by)
  const at = of === 'indicator' ? position : structure.layout.indicators.length + position
  return 2 * c * directions[u][at] * directions[v][at]
}
