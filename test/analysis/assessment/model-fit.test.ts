import { describe, expect, it } from 'vitest'
import {
  commonFactor,
  composite,
  exactFitTest,
  fitPls,
  modelFit,
  momentsOf,
  pathModel,
} from '#analysis'
import { fitMeasures, squaredDistance } from '#analysis/assessment/fit-measures.ts'
import { geodesicDistance } from '#analysis/assessment/geodesic-distance.ts'
import { impliedConstructCorrelations } from '#analysis/assessment/implied-construct-correlations.ts'
import { structuralEstimate } from '#analysis/assessment/structural-estimate.ts'
import { transformToModel } from '#analysis/assessment/transform-to-model.ts'
import { symmetricPower } from '#analysis/math/symmetric-power.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

describe('the formulas', () => {
  it('give their worked examples', () => {
    const observed = [1, 0.5, 0.5, 1]
    expect(squaredDistance(observed, [1, 0.2, 0.2, 1])).toBeCloseTo(0.09, 14)
    expect(fitMeasures(observed, [1, 0, 0, 1], 2)).toMatchObject({
      srmr: expect.closeTo(0.288675, 6),
      dUls: expect.closeTo(0.25, 14),
    })
    const geodesic = (Math.log(1.5) ** 2 + Math.log(0.5) ** 2) / 2
    expect(geodesicDistance([1, 0, 0, 1], observed, 2)).toBeCloseTo(geodesic, 12)
    expect(geodesic).toBeCloseTo(0.32243, 5)
    // The distance is the same from either end.
    expect(geodesicDistance(observed, [1, 0, 0, 1], 2)).toBeCloseTo(geodesic, 12)
    expect(fitMeasures([1, 0, 0, 1], observed, 2).dGLog10).toBeCloseTo(geodesic / 5.301898, 6)
  })

  it('have no d_G without positive definite matrices', () => {
    const singular = [1, 1, 1, 1]
    expect(geodesicDistance(singular, [1, 0, 0, 1], 2)).toBeUndefined()
    expect(geodesicDistance([1, 0, 0, 1], [1, 1.2, 1.2, 1], 2)).toBeUndefined()
    expect(symmetricPower(singular, 2, 0.5)).toBeUndefined()
  })

  it('take roots of symmetric matrices', () => {
    const root = symmetricPower([5, 4, 4, 5], 2, 0.5)
    expect([...(root ?? [])]).toEqual([2, 1, 1, 2].map(value => expect.closeTo(value, 12)))
  })
})

/** x → y → z by single indicators that correlate .5 (x, y), .4 (y, z) and .3 (x, z). */
const chain = pathModel({
  constructs: { x: composite(['x']), y: composite(['y']), z: composite(['z']) },
  paths: { x: ['y'], y: ['z'] },
})
const chainFit = fitPls(
  chain,
  momentsOfCorrelations(
    ['x', 'y', 'z'],
    [
      [1, 0.5, 0.3],
      [0.5, 1, 0.4],
      [0.3, 0.4, 1],
    ],
  ),
)

describe('modelFit', () => {
  it('follows the arrows of the estimated model', () => {
    const implied = impliedConstructCorrelations(layoutOf(chain), structuralEstimate(chainFit))
    expect(implied[2]).toBeCloseTo(0.2, 14)
    const { saturated, estimated, findings } = modelFit(chainFit)
    expect(saturated).toMatchObject({ srmr: 0, dUls: 0, dG: expect.closeTo(0, 20) })
    // Only the correlation of x and z is missed, by .1.
    expect(estimated.dUls).toBeCloseTo(0.01, 14)
    expect(estimated.srmr).toBeCloseTo(Math.sqrt(0.01 / 6), 14)
    expect(findings.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['srmr-saturated', 'good'],
      ['srmr-estimated', 'good'],
    ])
  })

  it('tells the conventions of residual variances apart where predecessors are implied', () => {
    const model = pathModel({
      constructs: {
        x: composite(['x']),
        y: composite(['y']),
        z: composite(['z']),
        u: composite(['u']),
      },
      paths: { x: ['y', 'z'], y: ['u'], z: ['u'] },
    })
    const fit = fitPls(
      model,
      momentsOfCorrelations(
        ['x', 'y', 'z', 'u'],
        [
          [1, 0.5, 0.5, 0.4],
          [0.5, 1, 0.6, 0.5],
          [0.5, 0.6, 1, 0.5],
          [0.4, 0.5, 0.5, 1],
        ],
      ),
    )
    // B = .3125 each: y and z correlate .25 rather than .6, so u's variance is
    // .3125²·(2 + 2·.25) + 1 − .3125 = .931640625 from the sample's residual, then set to 1.
    const layout = layoutOf(model)
    for (const residuals of ['unitVariance', 'sampleResidual'] as const) {
      const implied = impliedConstructCorrelations(layout, structuralEstimate(fit), residuals)
      expect(implied[1 * 4 + 2]).toBeCloseTo(0.25, 14)
      expect(implied[1 * 4 + 3]).toBeCloseTo(0.3125 * 1.25, 14)
      expect(implied[3 * 4 + 3]).toBe(1)
    }
    // With a construct after u, the two differ.
    const longer = pathModel({
      constructs: { ...model.constructs, v: composite(['v']) },
      paths: { ...model.paths, u: ['v'] },
    })
    const estimate = {
      ...structuralEstimate(fit),
      correlations: new Float64Array(25).fill(0.5),
      coefficients: Float64Array.from(
        [
          [0, 0.5, 0.5, 0, 0],
          [0, 0, 0, 0.3125, 0],
          [0, 0, 0, 0.3125, 0],
          [0, 0, 0, 0, 0.8],
          [0, 0, 0, 0, 0],
        ].flat(),
      ),
      rSquared: [Number.NaN, 0.25, 0.25, 0.3125, 0.64],
    }
    const at = (residuals: 'unitVariance' | 'sampleResidual') =>
      impliedConstructCorrelations(layoutOf(longer), estimate, residuals)[3 * 5 + 4]
    expect(at('unitVariance')).toBeCloseTo(0.8, 14)
    expect(at('sampleResidual')).toBeCloseTo(0.8 * 0.931640625, 14)
  })

  it('lets composites imply nothing within, common factors the products of loadings', () => {
    const model = (block: typeof composite | typeof commonFactor) =>
      pathModel({
        constructs: { x: block(['x1', 'x2']), y: composite(['y']) },
        paths: { x: ['y'] },
      })
    const moments = momentsOfCorrelations(
      ['x1', 'x2', 'y'],
      [
        [1, 0.5, 0.4],
        [0.5, 1, 0.4],
        [0.4, 0.4, 1],
      ],
    )
    // Loadings √.75, so a common factor with uncorrected loadings implies .75 for .5.
    const factor = modelFit(fitPls(model(commonFactor), moments))
    expect(modelFit(fitPls(model(composite), moments)).saturated.dUls).toBeCloseTo(0, 14)
    expect(factor.saturated.dUls).toBeCloseTo(0.0625, 12)
    expect(
      modelFit(fitPls(model(composite), moments), { blocks: 'commonFactor' }).saturated,
    ).toEqual(factor.saturated)
    // Two indicators and a third determine a common factor, so the consistent estimate fits exactly.
    const consistent = modelFit(fitPls(model(commonFactor), moments, { consistent: true }))
    expect(consistent.saturated.dUls).toBeCloseTo(0, 12)
  })

  it('says where a distance does not exist', () => {
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y']) },
      paths: { x: ['y'] },
    })
    const twice = [
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ]
    const { saturated, findings } = modelFit(
      fitPls(model, momentsOfCorrelations(['x1', 'x2', 'y'], twice)),
    )
    expect(saturated).not.toHaveProperty('dG')
    expect(findings.map(({ code }) => code)).toContain('fit-undefined')
  })
})

describe('exactFitTest', { timeout: 30_000 }, () => {
  const sample = simulateEcsi(300, 0.01)
  const fit = fitPls(ecsi, momentsOf(sample))

  it('turns the sample so that the model holds in it', () => {
    const implied = Float64Array.from(fit.indicatorCorrelations.values, (value, at) =>
      Math.floor(at / 24) === at % 24 ? 1 : value / 2,
    )
    const turned = transformToModel(sample, fit, implied)
    if (!turned) throw new Error('no transformation')
    const { values } = fitPls(ecsi, momentsOf(turned)).indicatorCorrelations
    expect(values).toEqual(Array.from(implied, value => expect.closeTo(value, 10)))
  })

  it('does not refuse a saturated model of single indicators, whose misfit is nil', () => {
    const single = pathModel({
      constructs: { a: composite(['complaints1']), b: composite(['loyalty1']) },
      paths: { a: ['b'] },
    })
    const test = exactFitTest(single, sample, { resamples: 19, seed: 1 })
    expect(test?.srmr).toMatchObject({ value: expect.closeTo(0, 12), p: 1 })
    expect(test?.findings[0].verdict).toBe('good')
  })

  it('refuses a chain that is far from the data, and keeps one that is near', () => {
    const model = pathModel({
      constructs: {
        x: composite(['image1']),
        y: composite(['complaints1']),
        z: composite(['image2']),
      },
      paths: { x: ['y'], y: ['z'] },
    })
    const far = exactFitTest(model, sample, { resamples: 99, seed: 5 })
    expect(far?.srmr.p).toBe(0.01)
    expect(far?.findings).toMatchObject([
      { code: 'exact-fit-estimated', verdict: 'poor', threshold: 0.05 },
    ])
    expect(far?.dG?.value).toBeGreaterThan(far?.dG?.critical ?? Number.NaN)
    const near = pathModel({
      constructs: {
        x: composite(['expectation1']),
        y: composite(['image1']),
        z: composite(['quality1']),
      },
      paths: { x: ['y', 'z'], y: ['z'] },
    })
    expect(exactFitTest(near, sample, { resamples: 99, seed: 5 })?.findings[0].verdict).toBe('good')
  })

  it('gives the same for the same seed, as plain data', () => {
    const options = { resamples: 30, seed: 8, of: 'saturated' } as const
    const test = exactFitTest(ecsi, sample, options)
    expect(exactFitTest(ecsi, sample, options)).toEqual(test)
    expect(JSON.parse(JSON.stringify(test))).toEqual(test)
    expect(test?.srmr.value).toBeCloseTo(modelFit(fit).saturated.srmr, 14)
    expect(test?.failed).toBe(0)
  })

  it('does not exist where the implied correlations are not positive definite', () => {
    const doubled = {
      ...sample,
      columns: sample.columns.map((column, p) => (p === 1 ? sample.columns[0] : column)),
    }
    expect(exactFitTest(ecsi, doubled, { resamples: 5, seed: 1 })).toBeUndefined()
  })

  it('refuses options that cannot work', () => {
    expect(() => exactFitTest(ecsi, sample, { seed: 1, significance: 0 })).toThrow(RangeError)
    expect(() => exactFitTest(ecsi, sample, { seed: 1, resamples: 1 })).toThrow('invalid resamples')
  })
})
