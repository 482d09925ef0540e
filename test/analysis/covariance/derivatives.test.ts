import { describe, expect, it } from 'vitest'
import { fitPls, momentsOf, type PathModel } from '#analysis'
import { covarianceSettings } from '#analysis/covariance/covariance-options.ts'
import { covarianceStructure } from '#analysis/covariance/covariance-structure.ts'
import { derivatives } from '#analysis/covariance/derivatives.ts'
import { discrepancy } from '#analysis/covariance/discrepancy.ts'
import { impliedCovariance } from '#analysis/covariance/implied-covariance.ts'
import { inverse } from '#analysis/covariance/inverse.ts'
import { standardised } from '#analysis/covariance/standardised.ts'
import { startValues } from '#analysis/covariance/start-values.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { pathModel } from '#analysis/model/path-model.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const STEP = 1e-5

/** Two exogenous constructs and two outcomes, so that every kind of parameter occurs. */
const fork: PathModel = pathModel({
  constructs: {
    image: ecsi.constructs.image,
    quality: ecsi.constructs.quality,
    satisfaction: ecsi.constructs.satisfaction,
    loyalty: ecsi.constructs.loyalty,
    complaints: ecsi.constructs.complaints,
  },
  paths: {
    image: ['satisfaction', 'loyalty'],
    quality: ['satisfaction'],
    satisfaction: ['loyalty', 'complaints'],
  },
})

describe.each([
  ['paths', 'marker'],
  ['paths', 'unitVariance'],
  ['correlations', 'marker'],
  ['correlations', 'unitVariance'],
] as const)('derivatives of %s under %s', (structureWord, identification) => {
  const structure = covarianceStructure(
    layoutOf(fork),
    covarianceSettings({ structure: structureWord, identification }),
  )
  const size = structure.layout.indicators.length
  const correlations = Float64Array.from(
    fitPls(fork, momentsOf(simulateEcsi(300))).indicatorCorrelations.values,
  )
  const observed = {
    covariance: correlations,
    logDeterminant: inverse(correlations, size)?.logDeterminant ?? Number.NaN,
  }
  // Off the start, where covariances and paths are 0 and much would be 0 by chance.
  const values = startValues(structure, correlations)
  structure.free.forEach((k, position) => {
    values[k] += 0.02 * Math.sin(position + 1) + 0.05
  })
  const at = (k: number, step: number) => {
    const moved = values.slice()
    moved[k] += step
    const point = discrepancy(structure, observed, moved)
    if (!point) throw new Error('not positive definite')
    return point
  }
  const numeric = (k: number, what: (point: ReturnType<typeof at>) => ArrayLike<number>) => {
    const [high, low] = [what(at(k, STEP)), what(at(k, -STEP))]
    return Array.from(high, (value, i) => (value - low[i]) / (2 * STEP))
  }
  const point = at(0, 0)
  const { gradient, hessian, expected } = derivatives(structure, observed, point)

  it('has the gradient of central differences', () => {
    structure.free.forEach((k, position) => {
      const [slope] = numeric(k, moved => [moved.discrepancy])
      expect(gradient[position]).toBeCloseTo(slope, 7)
    })
  })

  it('has the expected Hessian tr(Σ⁻¹·dΣ·Σ⁻¹·dΣ)', () => {
    const changes = structure.free.map(k => numeric(k, moved => moved.implied.covariance))
    const weighed = changes.map(change => product(point.inverse, change, size))
    changes.forEach((_, k) => {
      changes.forEach((_, l) => {
        let trace = 0
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++)
            trace += weighed[k][i * size + j] * weighed[l][j * size + i]
        expect(expected[k * changes.length + l]).toBeCloseTo(trace, 6)
      })
    })
  })

  it('has the Hessian of central differences of the gradient', () => {
    const count = structure.free.length
    structure.free.forEach((k, position) => {
      numeric(k, moved => derivatives(structure, observed, moved).gradient).forEach((slope, l) => {
        expect(hessian[position * count + l]).toBeCloseTo(slope, 6)
      })
    })
  })

  it('has the slopes of standardised parameters', () => {
    const told = standardised(structure, point.implied, values)
    structure.free.forEach((k, position) => {
      const slopes = numeric(k, moved =>
        standardised(structure, moved.implied, moved.values).map(s => s?.value ?? Number.NaN),
      )
      told.forEach((parameter, p) => {
        expect(parameter?.slopes[position]).toBeCloseTo(slopes[p], 7)
      })
    })
  })

  it('implies ΛΦΛᵀ + Θ', () => {
    const { constructs, covariance } = impliedCovariance(structure, values)
    const { blockOf } = structure.layout
    const count = structure.layout.constructs.length
    const loading = (i: number) =>
      values[structure.parameters.findIndex(({ kind, row }) => kind === 'loading' && row === i)]
    expect(covariance[size + 2]).toBeCloseTo(
      loading(1) * loading(2) * constructs[blockOf[1] * count + blockOf[2]],
      12,
    )
  })
})

function product(a: ArrayLike<number>, b: ArrayLike<number>, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++) result[i * size + j] += a[i * size + k] * b[k * size + j]
  return result
}
