import { describe, expect, it } from 'vitest'
import {
  assess,
  bootstrap,
  collinearity,
  composite,
  explanatoryPower,
  fitPls,
  formativeWeights,
  momentsOf,
  pathModel,
  reliabilityFindings,
} from '#analysis'
import { varianceInflation } from '#analysis/assessment/collinearity.ts'
import { effectSize } from '#analysis/assessment/explanatory-power.ts'
import { gradeLow } from '#analysis/assessment/grade.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

describe('the formulas', () => {
  it('give their worked examples', () => {
    const [first, second] = varianceInflation([1, 0.6, 0.6, 1], 2, [0, 1]) ?? []
    expect(first).toBeCloseTo(1.5625, 14)
    expect(second).toBeCloseTo(1.5625, 14)
    expect(varianceInflation([1, 0.6, 0.6, 1], 2, [1])).toEqual([1])
    expect(varianceInflation([1, 1, 1, 1], 2, [0, 1])).toBeUndefined()
    expect(effectSize(0.5, 0.4)).toBeCloseTo(0.2, 14)
    expect(effectSize(1, 0.4)).toBeUndefined()
    expect(gradeLow(0.87, 0.85, 0.9)).toEqual({ verdict: 'acceptable', threshold: 0.85 })
    expect(gradeLow(0.85, 0.85, 0.9).verdict).toBe('acceptable')
    expect(gradeLow(0.9, 0.85, 0.9)).toEqual({ verdict: 'poor', threshold: 0.9 })
  })
})

/** x and y with single indicators, which z depends on. */
const three = pathModel({
  constructs: { x: composite(['x']), y: composite(['y']), z: composite(['z']) },
  paths: { x: ['z'], y: ['z'] },
})
const fitThree = (xy: number, xz: number, yz: number) =>
  fitPls(
    three,
    momentsOfCorrelations(
      ['x', 'y', 'z'],
      [
        [1, xy, xz],
        [xy, 1, yz],
        [xz, yz, 1],
      ],
    ),
  )

describe('collinearity', () => {
  it('judges predecessors by their variance inflation', () => {
    const verdicts = (xy: number) => collinearity(fitThree(xy, 0.5, 0.5)).findings
    expect(verdicts(0.6)).toEqual([
      {
        code: 'vif-predecessor',
        verdict: 'good',
        about: ['x', 'z'],
        value: expect.closeTo(1.5625, 12),
        threshold: 3,
        source: 'Hair et al. 2022',
        n: 200,
      },
      expect.objectContaining({ about: ['y', 'z'], verdict: 'good' }),
    ])
    // 1 / (1 − .7225) = 3.6; 1 / (1 − .9025) = 10.3.
    expect(verdicts(0.85)[0]).toMatchObject({ verdict: 'acceptable', threshold: 3 })
    expect(verdicts(0.95)[0]).toMatchObject({ verdict: 'poor', threshold: 5 })
  })

  it('judges indicators in mode B only', () => {
    const model = (mode: 'A' | 'B') =>
      pathModel({
        constructs: { x: composite(['x1', 'x2'], mode), y: composite(['y']) },
        paths: { x: ['y'] },
      })
    const table = [
      [1, 0.6, 0.5],
      [0.6, 1, 0.4],
      [0.5, 0.4, 1],
    ]
    const found = (mode: 'A' | 'B') =>
      collinearity(fitPls(model(mode), momentsOfCorrelations(['x1', 'x2', 'y'], table)))
    for (const mode of ['A', 'B'] as const)
      expect(found(mode).outer.map(({ varianceInflation }) => varianceInflation)).toEqual([
        expect.closeTo(1.5625, 12),
        expect.closeTo(1.5625, 12),
        1,
      ])
    expect(found('A').findings.filter(({ code }) => code === 'vif-indicator')).toEqual([])
    expect(found('B').findings.filter(({ code }) => code === 'vif-indicator')).toHaveLength(2)
  })
})

describe('explanatoryPower', () => {
  it('gives f² of unrelated predecessors by hand', () => {
    // R² = .25 + .16 = .41; without x .16, without y .25.
    const { constructs, paths, findings } = explanatoryPower(fitThree(0, 0.5, 0.4))
    expect(constructs).toMatchObject([{ construct: 'z', rSquared: expect.closeTo(0.41, 14) }])
    expect(constructs[0].rSquaredAdjusted).toBeCloseTo(1 - (0.59 * 199) / 197, 12)
    for (const variant of ['scoresFixed', 'reestimated'] as const) {
      expect(paths[0][variant]).toBeCloseTo(0.25 / 0.59, 12)
      expect(paths[1][variant]).toBeCloseTo(0.16 / 0.59, 12)
    }
    expect(findings.map(({ code, verdict, threshold }) => [code, verdict, threshold])).toEqual([
      ['explained-variance', 'acceptable', 0.25],
      ['effect-size', 'good', 0.35],
      ['effect-size', 'acceptable', 0.15],
    ])
  })

  it('gives both variants the same where the scores do not depend on the arrow', () => {
    const { paths } = explanatoryPower(fitPls(ecsi, momentsOf(simulateEcsi(300))))
    const only = paths.filter(({ to }) => to === 'expectation' || to === 'quality')
    for (const { scoresFixed, reestimated } of only) expect(scoresFixed).toBe(reestimated)
    const several = paths.filter(({ to }) => to === 'satisfaction')
    for (const { scoresFixed, reestimated } of several) {
      expect(scoresFixed).not.toBe(reestimated)
      expect(Math.abs((scoresFixed ?? 9) - (reestimated ?? 0))).toBeLessThan(0.05)
    }
  })

  it('judges by the variant that was asked for', () => {
    const fit = fitPls(ecsi, momentsOf(simulateEcsi(300)))
    const { variant, paths, findings } = explanatoryPower(fit, { variant: 'reestimated' })
    expect(variant).toBe('reestimated')
    expect(findings.filter(({ code }) => code === 'effect-size').map(({ value }) => value)).toEqual(
      paths.map(({ reestimated }) => reestimated),
    )
  })
})

describe('formativeWeights', () => {
  const { image } = ecsi.constructs
  const formative = pathModel({
    ...ecsi,
    constructs: { ...ecsi.constructs, image: composite(image.indicators, 'B') },
  })
  const sample = simulateEcsi(250)

  it('tests each weight of a mode B block', () => {
    const fit = fitPls(formative, momentsOf(sample))
    const uncertain = bootstrap(formative, sample, { resamples: 200, seed: 3 })
    const { weights, findings } = formativeWeights(fit, uncertain)
    expect(weights.map(({ indicator }) => indicator)).toEqual(image.indicators)
    weights.forEach(({ p, loading }, k) => {
      expect(findings[k]).toMatchObject(
        p < 0.05
          ? { code: 'formative-weight', verdict: 'good', value: p }
          : {
              code: 'formative-loading',
              verdict: Math.abs(loading) >= 0.5 ? 'acceptable' : 'poor',
              value: loading,
            },
      )
    })
  })

  it('has nothing to say without such a block', () => {
    const uncertain = bootstrap(ecsi, sample, { resamples: 20, seed: 3 })
    expect(formativeWeights(fitPls(ecsi, momentsOf(sample)), uncertain)).toEqual({
      weights: [],
      findings: [],
    })
  })
})

describe('reliabilityFindings', () => {
  it('judges every reliability of a mode A block, raw and standardised alpha side by side', () => {
    const names = ['x1', 'x2', 'x3', 'y']
    const found = (r: number) => {
      const fit = fitPls(
        pathModel({
          constructs: { x: composite(['x1', 'x2', 'x3']), y: composite(['y']) },
          paths: { x: ['y'] },
        }),
        momentsOfCorrelations(names, [
          [1, r, r, 0.3],
          [r, 1, r, 0.3],
          [r, r, 1, 0.3],
          [0.3, 0.3, 0.3, 1],
        ]),
      )
      return reliabilityFindings(fit, assess(fit).constructs).map(
        ({ code, verdict }) => `${code} ${verdict}`,
      )
    }
    // alpha = 3r / (1 + 2r): .75, .25 and .9642857.
    expect(found(0.5)).toEqual([
      'cronbach-alpha good',
      'cronbach-alpha-raw good',
      'rho-a good',
      'rho-c good',
      'variance-extracted good',
    ])
    expect(found(0.1)).toEqual([
      'cronbach-alpha poor',
      'cronbach-alpha-raw poor',
      'rho-a poor',
      'rho-c poor',
      'variance-extracted poor',
    ])
    expect(found(0.9)[0]).toBe('cronbach-alpha acceptable')
  })
})
