import { twoSidedP } from '../math/normal-cdf.ts'
import type { CovarianceEstimate, CovarianceFit } from './covariance-fit.ts'
import type { CovarianceStructure, Parameter } from './covariance-structure.ts'
import type { Point } from './discrepancy.ts'
import { inverse } from './inverse.ts'
import { type Standardised, standardised } from './standardised.ts'

/** Variances below this are rounding: the model leaves the value no choice. */
const ROUNDING = 1e-20

type Described<Name extends string> = Pick<
  CovarianceFit<Name>,
  'loadings' | 'paths' | 'covariances' | 'errors' | 'rSquared' | 'constructCorrelations'
>

/**
 * A solution found on correlations, in the units of the answers: indicator i has the standard
 * deviation sᵢ, a construct the unit tⱼ of its marker (1 where its variance is fixed), so
 * λ·sᵢ/tⱼ, β·t_to/t_from, ψ·tⱼtₖ, θ·sᵢ², standard errors alike.
 */
export function describeSolution<Name extends string>(
  structure: CovarianceStructure,
  { implied, values }: Point,
  expected: Float64Array,
  deviations: Float64Array,
  cases: number,
): Described<Name> {
  const { layout, parameters, free, identification } = structure
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]
  const { indicators, blockStart, predecessors } = layout
  const solution = standardised(structure, implied, values)
  const signs = orientation(structure, solution)
  const covariance = parameterCovariance(expected, free.length, cases)
  const unit = (construct: number) =>
    identification === 'marker' ? deviations[blockStart[construct]] : 1
  const scaleOf = ({ kind, row, column }: Parameter): number => {
    switch (kind) {
      case 'loading':
        return deviations[row] / unit(column)
      case 'path':
        return unit(row) / unit(column)
      case 'covariance':
        return unit(row) * unit(column)
      case 'error':
        return deviations[row] ** 2
    }
  }
  const position = new Map(free.map((k, at) => [k, at]))

  const estimate = (k: number): CovarianceEstimate => {
    const scale = scaleOf(parameters[k])
    const at = position.get(k)
    const variance = at === undefined ? undefined : covariance?.[at * free.length + at]
    const standard = solution[k]
    return {
      estimate: signs[k] * values[k] * scale,
      ...(variance !== undefined && tested(signs[k] * values[k], Math.sqrt(variance), scale)),
      ...(standard && {
        standardised: signs[k] * standard.value,
        ...deltaError(standard.slopes, covariance),
      }),
    }
  }
  const entries = parameters.map((parameter, k) => ({ ...parameter, k }))
  const ofKind = (kind: Parameter['kind']) => entries.filter(entry => entry.kind === kind)
  const disturbance = ofKind('covariance').filter(({ row, column }) => row === column)
  return {
    loadings: ofKind('loading').map(({ row, column, k }) => ({
      construct: names[column],
      indicator: indicators[row],
      ...estimate(k),
    })),
    paths: ofKind('path').map(({ row, column, k }) => ({
      from: names[column],
      to: names[row],
      ...estimate(k),
    })),
    covariances: ofKind('covariance').map(({ row, column, k }) => ({
      between: [names[column], names[row]],
      ...estimate(k),
    })),
    errors: ofKind('error').map(({ row, k }) => ({ indicator: indicators[row], ...estimate(k) })),
    rSquared: disturbance
      .filter(({ row }) => ofKind('path').length > 0 && predecessors[row].length > 0)
      .map(({ row, k }) => {
        const rest = solution[k]
        return { construct: names[row], ...(rest && { value: 1 - rest.value }) }
      }),
    ...correlated(names, implied.constructs, j => signs[blockStart[j]]),
  }
}

function correlated<Name extends string>(
  names: readonly Name[],
  covariances: Float64Array,
  signOf: (construct: number) => number,
): Pick<Described<Name>, 'constructCorrelations'> {
  const count = names.length
  const unit = names.map((_, j) => signOf(j) / Math.sqrt(covariances[j * count + j]))
  if (!unit.every(Number.isFinite)) return {}
  const values = Array.from(
    covariances,
    (value, at) => value * unit[Math.floor(at / count)] * unit[at % count],
  )
  return { constructCorrelations: { rows: names, columns: names, values } }
}

function tested(value: number, error: number, scale: number) {
  const z = value / error
  return { standardError: error * scale, z, p: twoSidedP(z) }
}

/** √(dᵀVd); nothing where V does not exist or the model leaves the value no choice. */
function deltaError(slopes: Float64Array, covariance: Float64Array | undefined) {
  if (!covariance) return {}
  const size = slopes.length
  let variance = 0
  for (let k = 0; k < size; k++)
    for (let l = 0; l < size; l++) variance += slopes[k] * covariance[k * size + l] * slopes[l]
  return variance > ROUNDING ? { standardisedError: Math.sqrt(variance) } : {}
}

/**
 * Turns each construct so that its standardised loadings have a positive sum, as the PLS estimate
 * does: an equivalent solution with other signs. A marker then has loading −1. Returns the sign of
 * each parameter.
 */
function orientation(
  { layout, parameters }: CovarianceStructure,
  solution: readonly (Standardised | undefined)[],
): Int8Array {
  const sums = new Float64Array(layout.constructs.length)
  parameters.forEach(({ kind, column }, k) => {
    if (kind === 'loading') sums[column] += solution[k]?.value ?? 0
  })
  const sign = (construct: number) => (sums[construct] < 0 ? -1 : 1)
  return Int8Array.from(parameters, ({ kind, row, column }) => {
    if (kind === 'error') return 1
    return kind === 'loading' ? sign(column) : sign(row) * sign(column)
  })
}

/**
 * Covariances of the estimates, (cases/2·E)⁻¹ from the expected Hessian E of F (Jöreskog 1970),
 * inverted with a diagonal of 1 so that units do not matter. Undefined where E is singular.
 */
function parameterCovariance(
  expected: Float64Array,
  size: number,
  cases: number,
): Float64Array | undefined {
  const scales = Float64Array.from({ length: size }, (_, k) =>
    Math.sqrt(2 / (cases * expected[k * size + k])),
  )
  const scale = (at: number) => scales[Math.floor(at / size)] * scales[at % size]
  const scaled = expected.map((value, at) => (value * scale(at) * cases) / 2)
  return inverse(scaled, size)?.values.map((value, at) => value * scale(at))
}
