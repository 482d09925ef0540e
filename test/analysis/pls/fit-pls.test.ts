import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  composite,
  entry,
  fitPls,
  ModelError,
  mergeMoments,
  momentsOf,
  type PathModel,
  pathModel,
  sampleOf,
  selectIndicators,
  selectRows,
} from '#analysis'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

function fitToy(mode: 'A' | 'B' = 'A') {
  const model = toyModel(mode)
  return fitPls(model, momentsOf(sampleOf(model, toyRows, { scale: toyScale })))
}

const weightsOf = (fit: { indicators: readonly { outerWeight: number }[] }) =>
  fit.indicators.map(indicator => indicator.outerWeight)

function expectRounded(actual: readonly number[], published: readonly number[], digits: number) {
  expect(actual.map(value => value.toFixed(digits))).toEqual(
    published.map(value => value.toFixed(digits)),
  )
}

describe('fitPls', () => {
  // Own toy data; figures computed with an independent implementation in R, rounded there.
  it('agrees with the reference in mode A', () => {
    const fit = fitToy()
    expect(fit.converged).toBe(true)
    expectRounded(weightsOf(fit), [0.527227, 0.492578, 0.342804, 0.348737, 0.355678], 6)
    expectRounded(
      fit.indicators.map(({ loading }) => loading),
      [0.981868, 0.9792, 0.955983, 0.943146, 0.965411],
      6,
    )
    expectRounded([fit.paths[0].coefficient], [0.9591334], 7)
    expectRounded([fit.constructs[1].rSquared ?? Number.NaN], [0.9199368], 7)
  })

  it('agrees with the reference in mode B', () => {
    const fit = fitToy('B')
    expectRounded(weightsOf(fit).slice(0, 2), [0.930565, 0.07478], 6)
    expectRounded([fit.paths[0].coefficient], [0.9719699], 7)
    expectRounded([fit.constructs[1].rSquared ?? Number.NaN], [0.9447254], 7)
  })

  it('gives its worked example from a correlation table', () => {
    const names = ['x1', 'x2', 'y1', 'y2']
    const table = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0.5)))
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y1', 'y2']) },
      paths: { x: ['y'] },
    })
    const fit = fitPls(model, momentsOfCorrelations(names, table))
    for (const weight of weightsOf(fit)) expect(weight).toBeCloseTo(1 / Math.sqrt(3), 12)
    expect(fit.paths[0].coefficient).toBeCloseTo(2 / 3, 12)
    // 1 − (1 − R²)(n − 1)/(n − k − 1)
    expect(fit.constructs[1].rSquaredAdjusted).toBeCloseTo(1 - ((1 - 4 / 9) * 199) / 198, 12)
  })

  it('names constructs in its type', () => {
    const fit = fitToy()
    expectTypeOf(fit.paths[0].from).toEqualTypeOf<'quality' | 'satisfaction'>()
    // @ts-expect-error a misspelt construct
    expect(() => entry(fit.totalEffects, 'qualty', 'satisfaction')).toThrow('no row qualty')
  })

  it('takes every scheme, which part in the fifth digit and not in the first', () => {
    const moments = momentsOf(simulateEcsi(300))
    const [path, centroid, factorial] = (['path', 'centroid', 'factorial'] as const).map(
      innerWeights => fitPls(ecsi, moments, { innerWeights }).paths.map(p => p.coefficient),
    )
    path.forEach((coefficient, i) => {
      expect(centroid[i]).not.toBe(coefficient)
      expect(factorial[i]).not.toBe(centroid[i])
      expect(Math.abs(centroid[i] - coefficient)).toBeLessThan(0.02)
      expect(Math.abs(factorial[i] - coefficient)).toBeLessThan(0.02)
    })
  })

  it('scales scores to variance 1 and keeps R² = βᵀr', () => {
    const fit = fitPls(ecsi, momentsOf(simulateEcsi(300, 0.03)))
    const size = fit.indicators.length
    for (const { name } of fit.constructs) {
      const block = fit.indicators.flatMap(({ construct }, p) => (construct === name ? [p] : []))
      const variance = block
        .flatMap(p =>
          block.map(
            q =>
              fit.indicators[p].outerWeight *
              fit.indicators[q].outerWeight *
              fit.indicatorCorrelations.values[p * size + q],
          ),
        )
        .reduce((sum, part) => sum + part, 0)
      expect(variance).toBeCloseTo(1, 12)
    }
    const value = fit.constructs.find(({ name }) => name === 'value')
    const explained = fit.paths
      .filter(({ to }) => to === 'value')
      .map(({ from, coefficient }) => coefficient * entry(fit.scoreCorrelations, from, 'value'))
    expect(value?.rSquared).toBeCloseTo(explained[0] + explained[1], 12)
  })

  it('follows effects along all paths', () => {
    const fit = fitPls(ecsi, momentsOf(simulateEcsi(300)))
    const b = (from: string, to: string) =>
      fit.paths.find(path => path.from === from && path.to === to)?.coefficient ?? 0
    const total = b('quality', 'satisfaction') + b('quality', 'value') * b('value', 'satisfaction')
    expect(entry(fit.totalEffects, 'quality', 'satisfaction')).toBeCloseTo(total, 14)
    expect(entry(fit.totalEffects, 'quality', 'image')).toBe(0)
  })
})

describe('a fit does not depend on', () => {
  const sample = simulateEcsi(200, 0.02)
  const fit = fitPls(ecsi, momentsOf(sample))
  const paths = fit.paths.map(({ coefficient }) => coefficient)
  const expectSame = (other: readonly number[], expected: readonly number[] = paths) =>
    other.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 9)
    })

  it('the order of the rows', () => {
    const turned = selectRows(
      sample,
      Array.from({ length: 200 }, (_, r) => (r * 67) % 200),
    )
    expect(fitPls(ecsi, momentsOf(turned))).toEqual(fit)
  })

  it('the order of the columns', () => {
    const turned = selectIndicators(sample, [...sample.indicators].reverse())
    expect(fitPls(ecsi, momentsOf(turned))).toEqual(fit)
  })

  it('the order of indicators and constructs in the model', () => {
    const entries = Object.entries(ecsi.constructs).reverse()
    const turned: PathModel = pathModel({
      constructs: Object.fromEntries(
        entries.map(([name, { indicators }]) => [name, composite([...indicators].reverse())]),
      ),
      paths: ecsi.paths,
    })
    const other = fitPls(turned, momentsOf(sample))
    expectSame(other.paths.map(({ coefficient }) => coefficient))
    expectSame(
      fit.indicators.map(
        ({ name }) => other.indicators.find(i => i.name === name)?.outerWeight ?? Number.NaN,
      ),
      weightsOf(fit),
    )
  })

  it('the unit of the scales', () => {
    const scales = sample.scales.map((_, i) => ({ min: -5 * i, max: 9 - 5 * i }))
    expectSame(fitPls(ecsi, momentsOf({ ...sample, scales })).paths.map(p => p.coefficient))
  })

  it('how often every row is there', () => {
    const moments = momentsOf(sample)
    const doubled = fitPls(ecsi, mergeMoments(moments, moments))
    expectSame(doubled.paths.map(({ coefficient }) => coefficient))
    expectSame(weightsOf(doubled), weightsOf(fit))
  })

  it('whether the case weights are 1 or 3', () => {
    const caseWeights = new Float64Array(200).fill(3)
    const weighted = fitPls(ecsi, momentsOf({ ...sample, caseWeights }))
    expectSame(weighted.paths.map(({ coefficient }) => coefficient))
    expect(weighted.indicators[0].standardDeviation).toBeCloseTo(
      fit.indicators[0].standardDeviation,
      12,
    )
  })
})

describe('signs', () => {
  const model = pathModel({
    constructs: { x: composite(['x1', 'x2', 'x3']), y: composite(['y']) },
    paths: { x: ['y'] },
  })
  const names = ['x1', 'x2', 'x3', 'y']
  const table = [
    [1, 0.5, 0.5, -0.6],
    [0.5, 1, 0.5, -0.5],
    [0.5, 0.5, 1, -0.4],
    [-0.6, -0.5, -0.4, 1],
  ]

  it('follow the indicators: a construct points the way of its loadings', () => {
    const fit = fitPls(model, momentsOfCorrelations(names, table))
    expect(fit.indicators.every(({ loading }) => loading > 0)).toBe(true)
    expect(fit.paths[0].coefficient).toBeLessThan(0)
  })

  it('are turned, and said to be, where the loadings have a negative sum', () => {
    // x3 runs against x1 and x2 but carries the block's relation to y.
    const against = [
      [1, -0.3, -0.9, 0.1],
      [-0.3, 1, 0.1, 0],
      [-0.9, 0.1, 1, -0.05],
      [0.1, 0, -0.05, 1],
    ]
    for (const innerWeights of ['path', 'centroid'] as const) {
      const fit = fitPls(model, momentsOfCorrelations(names, against), { innerWeights })
      const sum = fit.indicators.slice(0, 3).reduce((total, { loading }) => total + loading, 0)
      expect(sum).toBeGreaterThan(0)
    }
  })
})

describe('what cannot be estimated', () => {
  const problemsOf = (estimate: () => unknown) => {
    try {
      estimate()
    } catch (error) {
      if (error instanceof ModelError) return error.problems
      throw error
    }
    return []
  }
  const sampleOfToy = (rows: readonly Record<string, number | null>[]) =>
    momentsOf(sampleOf(toyModel(), rows, { scale: toyScale }))

  it('names constant and unanswered columns', () => {
    const rows = toyRows.map(row => ({ ...row, q1: 4, s2: null }))
    expect(problemsOf(() => fitPls(toyModel(), sampleOfToy(rows)))).toEqual([
      { code: 'constant-indicator', indicator: 'q1', construct: 'quality' },
      { code: 'unanswered-indicator', indicator: 's2', construct: 'satisfaction' },
    ])
  })

  it('names columns that the moments do not have', () => {
    const moments = momentsOf(
      selectIndicators(sampleOf(toyModel(), toyRows, { scale: toyScale }), [
        'q1',
        's1',
        's2',
        's3',
      ]),
    )
    expect(problemsOf(() => fitPls(toyModel(), moments))).toEqual([
      { code: 'unknown-indicator', indicator: 'q2', construct: 'quality' },
    ])
  })

  it('names a mode B block with more indicators than the rows can carry', () => {
    const model = pathModel({
      constructs: {
        satisfaction: composite(['s1', 's2', 's3'], 'B'),
        quality: composite(['q1', 'q2']),
      },
      paths: { satisfaction: ['quality'] },
    })
    expect(problemsOf(() => fitPls(model, sampleOfToy(toyRows.slice(0, 3))))).toEqual([
      { code: 'too-few-rows', rows: 3, needed: 4, construct: 'satisfaction' },
    ])
  })

  it('names a mode B block whose indicators determine one another', () => {
    const rows = toyRows.map(row => ({ ...row, q2: row.q1 }))
    const model = toyModel('B')
    expect(
      problemsOf(() => fitPls(model, momentsOf(sampleOf(model, rows, { scale: toyScale })))),
    ).toEqual([{ code: 'singular-block', construct: 'quality' }])
  })

  it('names constructs with collinear predecessors, and unrelated ones', () => {
    const names = ['a', 'b', 'c']
    const model = pathModel({
      constructs: { a: composite(['a']), b: composite(['b']), c: composite(['c']) },
      paths: { a: ['c'], b: ['c'] },
    })
    const twins = [
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ]
    expect(problemsOf(() => fitPls(model, momentsOfCorrelations(names, twins)))).toEqual([
      { code: 'collinear-predecessors', construct: 'c' },
    ])
    const strangers = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)))
    expect(problemsOf(() => fitPls(model, momentsOfCorrelations(names, strangers)))).toEqual([
      { code: 'unrelated-construct', construct: 'a' },
    ])
  })

  it('says that it has not converged rather than throw', () => {
    const fit = fitPls(ecsi, momentsOf(simulateEcsi(100)), { maxIterations: 1 })
    expect(fit).toMatchObject({ converged: false, iterations: 1 })
  })

  it('refuses options that cannot work', () => {
    const moments = sampleOfToy(toyRows)
    expect(() => fitPls(toyModel(), moments, { tolerance: -1 })).toThrow('invalid tolerance: -1')
    expect(() => fitPls(toyModel(), moments, { maxIterations: 0.5 })).toThrow(
      'invalid maxIterations: 0.5',
    )
    // @ts-expect-error no such scheme
    expect(() => fitPls(toyModel(), moments, { innerWeights: 'pca' })).toThrow(RangeError)
  })
})
