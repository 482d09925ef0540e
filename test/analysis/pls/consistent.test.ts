import { describe, expect, it } from 'vitest'
import { assess, commonFactor, composite, entry, fitPls, ModelError, pathModel } from '#analysis'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'

const names = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3', 'z']
const model = pathModel({
  constructs: {
    x: commonFactor(['x1', 'x2', 'x3']),
    y: commonFactor(['y1', 'y2', 'y3']),
    z: composite(['z']),
  },
  paths: { x: ['y', 'z'], y: ['z'] },
})

/** Correlations that two common factors and a single indicator imply: λᵢ·r·λⱼ. */
function implied(loadings: readonly number[], factorCorrelations: readonly (readonly number[])[]) {
  const factor = [0, 0, 0, 1, 1, 1, 2]
  return loadings.map((a, i) =>
    loadings.map((b, j) => (i === j ? 1 : a * b * factorCorrelations[factor[i]][factor[j]])),
  )
}

const LOADINGS = [0.8, 0.7, 0.9, 0.6, 0.75, 0.85, 1]
const FACTORS = [
  [1, 0.5, 0.4],
  [0.5, 1, 0.6],
  [0.4, 0.6, 1],
]

describe('consistent PLS', () => {
  const moments = momentsOfCorrelations(names, implied(LOADINGS, FACTORS))

  it('finds the common factors exactly in a population that has them', () => {
    const fit = fitPls(model, moments, { consistent: true })
    fit.indicators.forEach(({ loading }, p) => {
      expect(loading).toBeCloseTo(LOADINGS[p], 9)
    })
    expect(entry(fit.constructCorrelations, 'x', 'y')).toBeCloseTo(0.5, 9)
    expect(entry(fit.constructCorrelations, 'y', 'z')).toBeCloseTo(0.6, 9)
    // z on x and y: (.4 − .5·.6)/.75 and (.6 − .5·.4)/.75.
    expect(fit.paths.map(({ coefficient }) => coefficient)).toEqual([
      expect.closeTo(0.5, 9),
      expect.closeTo(0.1 / 0.75, 9),
      expect.closeTo(0.4 / 0.75, 9),
    ])
    expect(assess(fit).findings.filter(({ verdict }) => verdict === 'inadmissible')).toEqual([])
  })

  it('leaves composites and single indicators as they are', () => {
    const composites = pathModel({
      ...model,
      constructs: { ...model.constructs, x: composite(['x1', 'x2', 'x3']) },
    })
    const plain = fitPls(composites, moments)
    const consistent = fitPls(composites, moments, { consistent: true })
    expect(consistent.constructs.map(({ reliability }) => reliability)).toEqual([
      1,
      expect.closeTo(fitReliability(plain), 12),
      1,
    ])
    expect(consistent.indicators[0].loading).toBe(plain.indicators[0].loading)
    expect(entry(consistent.constructCorrelations, 'x', 'z')).toBe(
      entry(plain.constructCorrelations, 'x', 'z'),
    )
  })

  function fitReliability(plain: Parameters<typeof assess>[0]): number {
    return assess(plain).constructs[1].rhoA ?? Number.NaN
  }

  it('tells what is inadmissible, and clips nothing', () => {
    const table = implied(
      [0.5, 0.45, 0.4, 0.5, 0.4, 0.45, 1],
      [
        [1, 1.2, 0.9],
        [1.2, 1, 0.95],
        [0.9, 0.95, 1],
      ],
    )
    const fit = fitPls(model, momentsOfCorrelations(names, table), { consistent: true })
    expect(entry(fit.constructCorrelations, 'x', 'y')).toBeCloseTo(1.2, 9)
    const findings = assess(fit).findings
    expect(findings).toContainEqual({
      code: 'correlation-above-one',
      verdict: 'inadmissible',
      about: ['x', 'y'],
      value: expect.closeTo(1.2, 9),
      threshold: 1,
      source: 'Dijkstra & Henseler 2015',
      n: 200,
    })
    expect(findings.map(({ code }) => code)).toContain('not-positive-definite')
    expect(
      assess(fitPls(model, momentsOfCorrelations(names, table))).findings.map(f => f.code),
    ).not.toContain('correlation-above-one')
  })

  it('tells loadings and reliabilities above 1', () => {
    // x1 agrees with x2 and x3 more than a common factor could make it.
    const table = implied(LOADINGS, FACTORS).map(row => [...row])
    for (const [i, j, value] of [
      [0, 1, 0.95],
      [0, 2, 0.95],
      [1, 2, 0.82],
    ]) {
      table[i][j] = value
      table[j][i] = value
    }
    // Equal correlations with y and z give x1 most of the weight.
    for (let k = 3; k < 7; k++)
      for (const i of [1, 2]) {
        table[i][k] = 0.55 * table[0][k]
        table[k][i] = table[i][k]
      }
    const fit = fitPls(model, momentsOfCorrelations(names, table), { consistent: true })
    const codes = assess(fit).findings.map(({ code, about }) => `${code} ${about.join(' ')}`)
    expect(fit.indicators[0].loading).toBeGreaterThan(1)
    expect(codes).toContain('loading-above-one x x1')
  })

  it('does not exist where a reliability is not positive', () => {
    const table = implied(LOADINGS, FACTORS).map(row => [...row])
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      table[i][j] = -0.2
      table[j][i] = -0.2
    }
    const moments = momentsOfCorrelations(names, table)
    expect(() => fitPls(model, moments, { consistent: true })).toThrow(ModelError)
    expect(() => fitPls(model, moments, { consistent: true })).toThrow('reliability ρA of "x"')
    expect(fitPls(model, moments).converged).toBe(true)
  })
})
