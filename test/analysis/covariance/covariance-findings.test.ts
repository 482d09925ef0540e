import { describe, expect, it } from 'vitest'
import {
  commonFactor,
  composite,
  fitCovariance,
  ModelError,
  momentsOf,
  pathModel,
  sampleOf,
} from '#analysis'
import { toyModel, toyRows, toyScale } from '../toy.ts'
import { momentsOfCovariances } from './moments-of-covariances.ts'
import { impliedCorrelations, twoFactorNames, twoFactors } from './two-factors.ts'

const LOADINGS = [0.8, 0.7, 0.9, 0.6, 0.75, 0.85, 1]

const pairs = pathModel({
  constructs: { x: commonFactor(['x1', 'x2']), y: commonFactor(['y1', 'y2']) },
  paths: { x: ['y'] },
})
/** Two pairs of indicators: correlation within them, and across. */
const pairMoments = (within: number, across: number) =>
  momentsOfCovariances(
    ['x1', 'x2', 'y1', 'y2'],
    [
      [1, within, across, across],
      [within, 1, across, across],
      [across, across, 1, within],
      [across, across, within, 1],
    ],
  )

describe('what cannot be', () => {
  it('is told, and never clipped: a negative error variance', () => {
    const triad = pathModel({
      constructs: { x: commonFactor(['x1', 'x2']), z: composite(['z']) },
      paths: { x: ['z'] },
    })
    const moments = momentsOfCovariances(
      ['x1', 'x2', 'z'],
      [
        [1, 0.8, 0.8],
        [0.8, 1, 0.5],
        [0.8, 0.5, 1],
      ],
    )
    const fit = fitCovariance(triad, moments)
    // λ₁² = .8·.8/.5 = 1.28.
    expect(fit.loadings[0].standardised).toBeCloseTo(Math.sqrt(1.28), 7)
    expect(fit.errors[0].standardised).toBeCloseTo(-0.28, 7)
    expect(fit.findings).toContainEqual({
      code: 'negative-error-variance',
      verdict: 'inadmissible',
      about: ['x', 'x1'],
      value: expect.closeTo((-0.28 * 199) / 200, 7),
      threshold: 0,
      source: 'Bollen 1989',
      n: 200,
    })
  })

  it('is told: a negative disturbance and a correlation above 1', () => {
    const fit = fitCovariance(pairs, pairMoments(0.4, 0.5))
    expect(fit.converged).toBe(true)
    expect(fit.paths[0].standardised).toBeCloseTo(1.25, 7)
    expect(fit.rSquared[0].value).toBeCloseTo(1.5625, 7)
    expect(fit.fit.chiSquare.statistic).toBeCloseTo(0, 8)
    expect(fit.findings).toContainEqual(
      expect.objectContaining({ code: 'negative-construct-variance', about: ['y'] }),
    )
    expect(fit.findings).toContainEqual(
      expect.objectContaining({
        code: 'implied-correlation-above-one',
        about: ['x', 'y'],
        value: expect.closeTo(1.25, 7),
      }),
    )
  })

  it('does not pass in silence where the unit of a disturbance keeps it positive', () => {
    const fit = fitCovariance(pairs, pairMoments(0.4, 0.5), { identification: 'unitVariance' })
    expect(fit.fit.discrepancy).toBeGreaterThan(0.01)
    expect(fit.findings.some(({ verdict }) => verdict === 'inadmissible')).toBe(true)
  })
})

describe('what the answers do not determine', () => {
  it('has no standard errors: two indicators of a construct that nothing else is related to', () => {
    const fit = fitCovariance(pairs, pairMoments(0.5, 0))
    expect(fit.findings).toContainEqual(
      expect.objectContaining({ code: 'not-identified', verdict: 'inadmissible' }),
    )
    expect(fit.paths[0]).not.toHaveProperty('standardError')
    expect(fit.paths[0]).not.toHaveProperty('standardisedError')
    expect(fit.paths[0].standardised).toBeCloseTo(0, 8)
  })

  it('is told where predecessors are nearly the same', () => {
    const near = (correlation: number) =>
      fitCovariance(
        twoFactors,
        momentsOfCovariances(
          twoFactorNames,
          impliedCorrelations(LOADINGS, [
            [1, correlation, 0.5],
            [correlation, 1, 0.5],
            [0.5, 0.5, 1],
          ]),
        ),
      )
    const weak = near(0.99999).findings.filter(({ code }) => code === 'weakly-identified')
    expect(weak).toEqual([
      expect.objectContaining({ verdict: 'inadmissible', threshold: 1e-4, n: 200 }),
    ])
    expect(weak[0].value).toBeLessThan(1e-4)
    expect([...weak[0].about].sort()).toEqual(['x', 'y', 'z'])
    expect(near(0.6).findings).toEqual([])
  })

  it('is told where the search is cut short', () => {
    const moments = momentsOfCovariances(
      twoFactorNames,
      impliedCorrelations(LOADINGS, [
        [1, 0.5, 0.4],
        [0.5, 1, 0.6],
        [0.4, 0.6, 1],
      ]),
    )
    const fit = fitCovariance(twoFactors, moments, { maxIterations: 2 })
    expect(fit.converged).toBe(false)
    expect(fit.findings[0]).toMatchObject({ code: 'not-converged', value: 2 })
  })
})

describe('misfit', () => {
  it('is graded by CFI, RMSEA and SRMR', () => {
    const correlations = impliedCorrelations(LOADINGS, [
      [1, 0.1, 0.1],
      [0.1, 1, 0.1],
      [0.1, 0.1, 1],
    ])
    for (const [i, j] of [
      [0, 3],
      [1, 4],
      [2, 6],
    ]) {
      correlations[i][j] += 0.4
      correlations[j][i] += 0.4
    }
    const fit = fitCovariance(twoFactors, momentsOfCovariances(twoFactorNames, correlations))
    const graded = fit.findings.filter(({ source }) => source === 'Hu & Bentler 1999')
    expect(graded.map(({ code, verdict, threshold }) => [code, verdict, threshold])).toEqual([
      ['low-comparative-fit', 'poor', 0.95],
      ['high-approximation-error', 'poor', 0.06],
      ['high-residual-correlations', 'poor', 0.08],
    ])
    expect(graded.map(({ value }) => value)).toEqual([
      fit.fit.cfi,
      fit.fit.rmsea?.value,
      fit.fit.srmr,
    ])
  })
})

describe('data and options that cannot be fitted', () => {
  const toy = (rows: readonly Readonly<Record<string, number>>[]) =>
    momentsOf(sampleOf(toyModel(), rows, { scale: toyScale }))

  it.each([
    ['no more rows than indicators', toy(toyRows.slice(0, 5)), '5 rows are too few'],
    ['a constant indicator', toy(toyRows.map(row => ({ ...row, s2: 4 }))), '"s2"'],
    ['a repeated indicator', toy(toyRows.map(row => ({ ...row, s2: row.s1 }))), 'one another'],
    ['a missing column', { ...toy(toyRows), indicators: ['q1', 'q2', 's1', 's2', 't'] }, '"s3"'],
  ])('%s is named', (_, moments, words) => {
    expect(() => fitCovariance(toyModel(), moments)).toThrow(ModelError)
    expect(() => fitCovariance(toyModel(), moments)).toThrow(words)
  })

  it('options are checked, words too', () => {
    const fitWith = (options: object) => () => fitCovariance(toyModel(), toy(toyRows), options)
    expect(fitWith({ structure: 'cfa' })).toThrow('invalid structure: cfa')
    expect(fitWith({ identification: 'free' })).toThrow('invalid identification: free')
    expect(fitWith({ tolerance: 0 })).toThrow(RangeError)
    expect(fitWith({ maxIterations: 1.5 })).toThrow(RangeError)
  })
})
