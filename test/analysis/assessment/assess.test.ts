import { describe, expect, it } from 'vitest'
import { assess, composite, fitPls, momentsOf, pathModel, sampleOf } from '#analysis'
import {
  averageVarianceExtracted,
  rawAlpha,
  rhoC,
  standardisedAlpha,
} from '#analysis/assessment/reliability.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

describe('the formulas', () => {
  it('give their worked examples', () => {
    const halves = [1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1]
    expect(standardisedAlpha(halves, 3, 0, 3)).toBeCloseTo(0.75, 14)
    expect(rawAlpha(halves, [2, 2, 2], 3, 0, 3)).toBeCloseTo(0.75, 14)
    expect(rawAlpha(halves, [1, 2, 3], 3, 0, 3)).toBeCloseTo(1.5 * (1 - 14 / 25), 14)
    expect(rhoC([0.8, 0.8, 0.8])).toBeCloseTo(0.8421053, 7)
    expect(averageVarianceExtracted([0.6, 0.8])).toBeCloseTo(0.5, 14)
  })
})

describe('assess', () => {
  // Own toy data; figures computed with an independent implementation in R.
  it('agrees with the reference', () => {
    const fit = fitPls(toyModel(), momentsOf(sampleOf(toyModel(), toyRows, { scale: toyScale })))
    const { constructs, findings } = assess(fit)
    expect(constructs[1]).toEqual({
      construct: 'satisfaction',
      alpha: expect.closeTo(0.951598, 6),
      alphaRaw: expect.closeTo(0.94953, 6),
      rhoA: expect.closeTo(0.951974, 6),
      rhoC: expect.closeTo(0.968766, 6),
      ave: expect.closeTo(0.911815, 6),
    })
    expect(findings).toEqual([])
  })

  it('has no ρA in mode B, and 1 for single indicators', () => {
    const mixed = pathModel({
      ...ecsi,
      constructs: { ...ecsi.constructs, image: composite(ecsi.constructs.image.indicators, 'B') },
    })
    const { constructs } = assess(fitPls(mixed, momentsOf(simulateEcsi(200))))
    expect(constructs[0]).not.toHaveProperty('rhoA')
    expect(constructs.find(({ construct }) => construct === 'complaints')).toEqual({
      construct: 'complaints',
      alpha: 1,
      alphaRaw: 1,
      rhoA: 1,
      rhoC: 1,
      ave: 1,
    })
  })

  it('finds loose indicators and weak blocks, but not in mode B', () => {
    const names = ['x1', 'x2', 'x3', 'y']
    const table = [
      [1, 0.3, 0.05, 0.5],
      [0.3, 1, 0.05, 0.4],
      [0.05, 0.05, 1, 0.1],
      [0.5, 0.4, 0.1, 1],
    ]
    const model = (mode: 'A' | 'B') =>
      pathModel({
        constructs: { x: composite(['x1', 'x2', 'x3'], mode), y: composite(['y']) },
        paths: { x: ['y'] },
      })
    const found = (mode: 'A' | 'B') =>
      assess(fitPls(model(mode), momentsOfCorrelations(names, table))).findings.map(
        ({ code, verdict, about }) => [code, verdict, ...about],
      )
    expect(found('A')).toEqual([
      ['low-loading', 'poor', 'x', 'x3'],
      ['low-reliability', 'poor', 'x'],
      ['low-variance-extracted', 'poor', 'x'],
    ])
    expect(found('B')).toEqual([])
  })

  it('says that a fit has not converged', () => {
    const fit = fitPls(ecsi, momentsOf(simulateEcsi(100)), { maxIterations: 2 })
    expect(assess(fit).findings).toContainEqual({
      code: 'not-converged',
      verdict: 'inadmissible',
      about: [],
      value: 2,
      n: 100,
    })
  })
})
