import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CovarianceFit,
  commonFactor,
  composite,
  entry,
  fitCovariance,
  momentsOf,
  pathModel,
  sampleOf,
} from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'
import { momentsOfCovariances } from './moments-of-covariances.ts'
import { impliedCorrelations, twoFactorNames, twoFactors } from './two-factors.ts'
import { wheaton, wheatonModel } from './wheaton.ts'

const closeTo = (expected: number, digits = 8) => expect.closeTo(expected, digits)
const standardisedOf = (fit: CovarianceFit) =>
  [...fit.loadings, ...fit.paths, ...fit.covariances, ...fit.errors].map(e => e.standardised)
const estimatesOf = (fit: CovarianceFit) =>
  [...fit.loadings, ...fit.paths, ...fit.covariances, ...fit.errors].map(e => e.estimate)

describe('models with answers in closed form', () => {
  const triad = pathModel({
    constructs: { x: commonFactor(['x1', 'x2']), z: composite(['z']) },
    paths: { x: ['z'] },
  })
  const moments = momentsOfCovariances(
    ['x1', 'x2', 'z'],
    [
      [1, 0.56, 0.4],
      [0.56, 1, 0.35],
      [0.4, 0.35, 1],
    ],
  )

  it('takes loadings and path from the triad λ₁² = r₁₂r₁₃/r₂₃', () => {
    const fit = fitCovariance(triad, moments)
    expect(fit.loadings.map(l => l.standardised)).toEqual([closeTo(0.8), closeTo(0.7), closeTo(1)])
    expect(fit.paths[0].standardised).toBeCloseTo(0.5, 8)
    expect(fit.rSquared).toEqual([{ construct: 'z', value: closeTo(0.25) }])
    expect(fit.fit.chiSquare).toEqual({ statistic: closeTo(0), df: 0 })
    expect(fit.fit).toMatchObject({ parameters: 6, cfi: closeTo(1), srmr: closeTo(0) })
    expect(fit.fit).not.toHaveProperty('tli')
    expect(fit.fit).not.toHaveProperty('rmsea')
    expect(fit.findings).toEqual([])
  })

  it('is the regression of one indicator on another where there are no more', () => {
    const simple = pathModel({
      constructs: { x: composite(['x1']), z: composite(['z']) },
      paths: { x: ['z'] },
    })
    const n = 200
    const r = 0.6
    const fit = fitCovariance(
      simple,
      momentsOfCovariances(
        ['x1', 'z'],
        [
          [4, r * 2 * 3],
          [r * 2 * 3, 9],
        ],
        n,
      ),
    )
    expect(fit.paths[0]).toMatchObject({
      estimate: closeTo((r * 3) / 2),
      standardError: closeTo((Math.sqrt((1 - r * r) / n) * 3) / 2),
      z: closeTo(r / Math.sqrt((1 - r * r) / n), 6),
      standardised: closeTo(r),
      // Of a correlation: (1 − r²)/√n.
      standardisedError: closeTo((1 - r * r) / Math.sqrt(n)),
    })
    // A variance has 2σ⁴/n; here with divisor n.
    const variance = (4 * (n - 1)) / n
    expect(fit.covariances[0]).toMatchObject({
      between: ['x', 'x'],
      estimate: closeTo(variance),
      standardError: closeTo(variance * Math.sqrt(2 / n)),
    })
    expect(fit.covariances[0]).not.toHaveProperty('standardisedError')
    expect(fit.loadings[0]).toEqual({
      construct: 'x',
      indicator: 'x1',
      estimate: 1,
      standardised: closeTo(1),
    })
  })

  it('finds every parameter of a population that the model implies', () => {
    const loading = fc.double({ min: 0.4, max: 0.9, noNaN: true })
    const path = fc.double({ min: -0.5, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(loading, { minLength: 6, maxLength: 6 }),
        fc.tuple(path, path, path),
        fc.constantFrom('marker', 'unitVariance'),
        (six, [xy, xz, yz], identification) => {
          const loadings = [...six, 1]
          const factors = [
            [1, xy, xz + xy * yz],
            [xy, 1, yz + xy * xz],
            [xz + xy * yz, yz + xy * xz, 1],
          ]
          const population = momentsOfCovariances(
            twoFactorNames,
            impliedCorrelations(loadings, factors),
          )
          const fit = fitCovariance(twoFactors, population, { identification })
          expect(fit.converged).toBe(true)
          expect(fit.fit.chiSquare.statistic).toBeCloseTo(0, 8)
          expect(fit.fit.chiSquare.df).toBe(28 - 16)
          expect(fit.loadings.map(l => l.standardised)).toEqual(loadings.map(l => closeTo(l, 6)))
          expect(fit.paths.map(p => p.standardised)).toEqual(
            [xy, xz, yz].map(coefficient => closeTo(coefficient, 6)),
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('Wheaton’s alienation', () => {
  // scipy 1.17.1: the same F by BFGS and Nelder–Mead, expected information and delta method by
  // central differences.
  const fit = fitCovariance(wheatonModel, wheaton, { likelihood: 'wishart' })

  it('agrees with another optimiser', () => {
    expect(fit.fit.chiSquare).toMatchObject({ statistic: closeTo(71.469732719, 6), df: 6 })
    expect(fit.loadings.map(l => l.estimate)).toEqual([
      1,
      closeTo(5.328954, 5),
      1,
      closeTo(0.888536, 5),
      1,
      closeTo(0.848722, 5),
    ])
    expect(fit.paths).toMatchObject([
      {
        estimate: closeTo(-0.613817, 5),
        standardError: closeTo(0.056452, 5),
        standardised: closeTo(-0.566768, 5),
        standardisedError: closeTo(0.034517, 5),
      },
      {
        estimate: closeTo(-0.174179, 5),
        standardError: closeTo(0.053914, 5),
        standardised: closeTo(-0.151328, 5),
        standardisedError: closeTo(0.045499, 5),
      },
      {
        estimate: closeTo(0.704727, 5),
        standardError: closeTo(0.053538, 5),
        standardised: closeTo(0.6631, 5),
        standardisedError: closeTo(0.03964, 5),
      },
    ])
    expect(fit.errors[2]).toMatchObject({
      indicator: 'anomia67',
      estimate: closeTo(4.01552, 4),
      standardError: closeTo(0.343157, 5),
    })
    expect(fit.covariances).toMatchObject([
      { between: ['status', 'status'], estimate: closeTo(6.665848, 5) },
      { between: ['alienation67', 'alienation67'], estimate: closeTo(5.306981, 5) },
      { between: ['alienation71', 'alienation71'], standardisedError: closeTo(0.034603, 5) },
    ])
  })

  it('counts n − 1 under the Wishart likelihood and n under the normal one', () => {
    const normal = fitCovariance(wheatonModel, wheaton)
    expect(normal.fit.chiSquare.statistic / fit.fit.chiSquare.statistic).toBeCloseTo(932 / 931, 12)
    expect(standardisedOf(normal)).toEqual(standardisedOf(fit).map(s => closeTo(s ?? Number.NaN)))
    expect(normal.errors[0].estimate / fit.errors[0].estimate).toBeCloseTo(931 / 932, 10)
    expect(normal.fit.aic).toBeDefined()
    expect(fit.fit).not.toHaveProperty('aic')
  })
})

describe('identification and structure', () => {
  const sample = simulateEcsi(400)
  const moments = momentsOf(sample)
  const marker = fitCovariance(ecsi, moments)
  const unit = fitCovariance(ecsi, moments, { identification: 'unitVariance' })

  it('standardises alike whichever unit the constructs have', () => {
    expect(unit.fit.chiSquare.statistic).toBeCloseTo(marker.fit.chiSquare.statistic, 8)
    expect(standardisedOf(unit)).toEqual(standardisedOf(marker).map(s => closeTo(s ?? Number.NaN)))
    expect(unit.paths.map(p => p.standardisedError)).toEqual(
      marker.paths.map(p => closeTo(p.standardisedError ?? Number.NaN)),
    )
    expect(marker.loadings[0]).toMatchObject({ estimate: 1 })
    expect(unit.covariances[0]).toMatchObject({ estimate: 1 })
  })

  it('counts degrees of freedom', () => {
    const moments24 = (24 * 25) / 2
    // 17 loadings, 12 paths, 23 errors, 7 variances.
    expect(marker.fit.chiSquare.df).toBe(moments24 - 59)
    // 17 loadings, 23 errors, 7 variances, 21 covariances.
    const cfa = fitCovariance(ecsi, moments, { structure: 'correlations' })
    expect(cfa.fit.chiSquare.df).toBe(moments24 - 68)
    expect(cfa.fit.baseline.df).toBe((24 * 23) / 2)
    expect(cfa.paths).toEqual([])
    expect(cfa.rSquared).toEqual([])
    expect(cfa.fit.chiSquare.statistic).toBeLessThan(marker.fit.chiSquare.statistic)
  })

  it('has the factor correlations and their errors as parameters where variances are 1', () => {
    const cfa = fitCovariance(ecsi, moments, {
      structure: 'correlations',
      identification: 'unitVariance',
    })
    const pairs = cfa.covariances.filter(({ between: [a, b] }) => a !== b)
    expect(pairs).toHaveLength(21)
    for (const { between, estimate, standardError, standardised, standardisedError } of pairs) {
      expect(standardised).toBeCloseTo(estimate, 12)
      expect(standardisedError).toBeCloseTo(standardError ?? Number.NaN, 12)
      const { constructCorrelations } = cfa
      expect(constructCorrelations && entry(constructCorrelations, ...between)).toBeCloseTo(
        estimate,
        12,
      )
    }
  })

  it('lets the disturbances of outcomes correlate, or not', () => {
    const fork = pathModel({
      constructs: ecsi.constructs,
      paths: {
        image: ['loyalty', 'value'],
        quality: ['complaints'],
        satisfaction: ['expectation'],
      },
    })
    const correlated = fitCovariance(fork, moments)
    const independent = fitCovariance(fork, moments, { outcomes: 'independent' })
    // loyalty, value, complaints and expectation are outcomes: six pairs.
    expect(independent.fit.chiSquare.df - correlated.fit.chiSquare.df).toBe(6)
    expect(independent.covariances.map(({ between }) => between.join(' '))).toEqual([
      'image image',
      'expectation expectation',
      'image quality',
      'quality quality',
      'value value',
      'image satisfaction',
      'quality satisfaction',
      'satisfaction satisfaction',
      'complaints complaints',
      'loyalty loyalty',
    ])
  })

  it('does not depend on units: only what has units changes', () => {
    const size = moments.indicators.length
    const scale = moments.indicators.map((_, i) => 10 ** ((i % 5) - 2))
    const rescaled = {
      ...moments,
      sums: moments.sums.map((sum, at) => sum * scale[Math.floor(at / size)]),
      products: moments.products.map(
        (product, at) => product * scale[Math.floor(at / size)] * scale[at % size],
      ),
    }
    const fit = fitCovariance(ecsi, rescaled, { identification: 'unitVariance' })
    expect(fit.fit.chiSquare.statistic).toBeCloseTo(unit.fit.chiSquare.statistic, 7)
    expect(standardisedOf(fit)).toEqual(standardisedOf(unit).map(s => closeTo(s ?? Number.NaN)))
    fit.loadings.forEach(({ estimate, standardError }, i) => {
      expect(estimate / scale[i]).toBeCloseTo(unit.loadings[i].estimate, 7)
      expect((standardError ?? 0) / scale[i]).toBeCloseTo(unit.loadings[i].standardError ?? 0, 7)
    })
  })

  it('has twice the χ² and errors smaller by √2 for a doubled sample, whatever the weights’ scale', () => {
    const doubled = {
      ...moments,
      n: 2 * moments.n,
      weight: 2 * moments.weight,
      weightSquared: 2 * moments.weightSquared,
      pairWeights: moments.pairWeights.map(weight => 2 * weight),
      sums: moments.sums.map(sum => 2 * sum),
      products: moments.products.map(product => 2 * product),
    }
    const twice = fitCovariance(ecsi, doubled)
    expect(twice.fit.chiSquare.statistic).toBeCloseTo(2 * marker.fit.chiSquare.statistic, 7)
    expect(estimatesOf(twice)).toEqual(estimatesOf(marker).map(e => closeTo(e, 7)))
    expect((twice.paths[0].standardError ?? 0) * Math.SQRT2).toBeCloseTo(
      marker.paths[0].standardError ?? 0,
      8,
    )
    const heavier = { ...doubled, n: moments.n, weightSquared: 4 * moments.weightSquared }
    const weighted = fitCovariance(ecsi, heavier)
    expect(weighted.effectiveN).toBe(moments.n)
    expect(weighted.fit.chiSquare.statistic).toBeCloseTo(marker.fit.chiSquare.statistic, 8)
  })

  it('turns a construct with its indicators, reversed ones too', () => {
    const reversed = new Set(['quality1', 'quality2', 'value1'])
    const size = moments.indicators.length
    const sign = moments.indicators.map(name => (reversed.has(name) ? -1 : 1))
    const turned = fitCovariance(ecsi, {
      ...moments,
      sums: moments.sums.map((sum, at) => sum * sign[Math.floor(at / size)]),
      products: moments.products.map(
        (product, at) => product * sign[Math.floor(at / size)] * sign[at % size],
      ),
    })
    const quality = turned.loadings.filter(({ construct }) => construct === 'quality')
    // The marker is reversed, so its loading is −1 in a construct that points the other way.
    expect(quality[0].estimate).toBe(-1)
    turned.loadings.forEach(({ indicator, construct, standardised }, i) => {
      if (construct === 'value') return
      const expected = (marker.loadings[i].standardised ?? 0) * (reversed.has(indicator) ? -1 : 1)
      expect(standardised).toBeCloseTo(expected, 7)
    })
    const path = (fit: CovarianceFit) =>
      fit.paths.find(({ from, to }) => from === 'expectation' && to === 'quality')
    expect(path(turned)?.standardised).toBeCloseTo(path(marker)?.standardised ?? 0, 7)
  })
})

describe('the result', () => {
  it('is plain data that names its conventions', () => {
    const fit = fitCovariance(
      toyModel(),
      momentsOf(sampleOf(toyModel(), toyRows, { scale: toyScale })),
    )
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit)
    expect(fit.settings).toEqual({
      structure: 'paths',
      identification: 'marker',
      outcomes: 'correlated',
      likelihood: 'normal',
      tolerance: 1e-10,
      maxIterations: 300,
    })
  })

  it('shows where the model misses', () => {
    const correlations = impliedCorrelations(
      [0.8, 0.7, 0.9, 0.6, 0.75, 0.85, 1],
      [
        [1, 0.5, 0.4],
        [0.5, 1, 0.6],
        [0.4, 0.6, 1],
      ],
    )
    correlations[0][3] += 0.2
    correlations[3][0] += 0.2
    const fit = fitCovariance(twoFactors, momentsOfCovariances(twoFactorNames, correlations))
    const { rows, values } = fit.residualCorrelations
    const worst = values.indexOf(Math.max(...values))
    expect([rows[Math.floor(worst / 7)], rows[worst % 7]]).toEqual(['x1', 'y1'])
    const lower = values.filter((_, at) => at % 7 <= Math.floor(at / 7))
    expect(fit.fit.srmr).toBeCloseTo(
      Math.sqrt(lower.reduce((sum, residual) => sum + residual ** 2, 0) / 28),
      12,
    )
  })
})
