import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  composite,
  fitPls,
  impactOf,
  importancePerformance,
  momentsOf,
  pathModel,
  respondentScores,
  sampleOf,
  satisfactionIndex,
} from '#analysis'
import { fornellIndex } from '#analysis/indices/fornell-index.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const toy = sampleOf(toyModel(), toyRows, { scale: toyScale })
const toyFit = fitPls(toyModel(), momentsOf(toy))

const weightsAndRanges = fc.array(
  fc.record({
    weight: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    range: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 8 },
)

describe('fornellIndex', () => {
  it('is 0 with all at the minimum, 100 with all at the maximum, 50 half-way', () => {
    fc.assert(
      fc.property(weightsAndRanges, block => {
        const weights = block.map(({ weight }) => weight)
        const ranges = block.map(({ range }) => range)
        const at = (share: number) => ranges.map(range => range * share)
        expect(fornellIndex(weights, at(0), ranges)).toBe(0)
        expect(fornellIndex(weights, at(1), ranges)).toBe(100)
        expect(fornellIndex(weights, at(0.5), ranges)).toBeCloseTo(50, 10)
      }),
    )
  })

  it('gives its worked example', () => {
    expect(fornellIndex([2, 1], [4, 7], [9, 9])).toBeCloseTo(55.5556, 4)
  })

  it('agrees with a published equal-weight index', () => {
    // The Charter Oak Group, workforce pilot, table 2: means 7.86, 7.45, 7.51 on 1–10, n = 405,
    // published 73.21 from the records; from the rounded means 73.41.
    const index = fornellIndex([1, 1, 1], [6.86, 6.45, 6.51], [9, 9, 9])
    expect(index).toBeCloseTo(73.41, 2)
    expect(Math.abs(index - 73.21)).toBeLessThan(0.25)
  })

  it("agrees with ECSI's satisfaction on the mobile phone data, from published weights and means", () => {
    // Tenenhaus et al. 2005 data; ω, means and index by two independent implementations.
    const index = fornellIndex([0.383634, 0.28155, 0.334816], [6.988, 6.128, 6.316], [9, 9, 9])
    expect(index).toBeCloseTo(72.4541, 4)
  })
})

describe('satisfactionIndex', () => {
  // Own toy data; figures computed with an independent implementation in R.
  it('agrees with the reference', () => {
    expect(satisfactionIndex(toyFit, 'satisfaction').value).toBeCloseTo(61.102915, 6)
    expect(satisfactionIndex(toyFit, 'quality').value).toBeCloseTo(61.217429, 6)
  })

  it('says how much each indicator counts, and the equal-weights twin', () => {
    const { weights, equalWeights, isRate, findings } = satisfactionIndex(toyFit, 'satisfaction')
    expect(weights.map(({ indicator }) => indicator)).toEqual(['s1', 's2', 's3'])
    expect(weights.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 14)
    expect(equalWeights).toBeCloseTo(((6.3 + 6.5 + 6.7 - 3) / 27) * 100, 10)
    expect({ isRate, findings }).toEqual({ isRate: false, findings: [] })
  })

  it('weighs by the unstandardised weights w/s', () => {
    const [s1, s2] = toyFit.indicators.slice(2)
    const { weights } = satisfactionIndex(toyFit, 'satisfaction')
    expect(weights[0].share / weights[1].share).toBeCloseTo(
      s1.outerWeight / s1.standardDeviation / (s2.outerWeight / s2.standardDeviation),
      12,
    )
  })

  it('moves by the answers on their own scale: mixed ranges stay between 0 and 100', () => {
    const scales = { s1: { min: 0, max: 100 } }
    const rows = (s1: (value: number) => number) => toyRows.map(row => ({ ...row, s1: s1(row.s1) }))
    const told = (s1: (value: number) => number) =>
      satisfactionIndex(
        fitPls(toyModel(), momentsOf(sampleOf(toyModel(), rows(s1), { scale: toyScale, scales }))),
        'satisfaction',
      )
    // On 0–100 with the same relative answers the same weights and the same index come out.
    expect(told(value => ((value - 1) / 9) * 100)).toMatchObject({
      value: expect.closeTo(61.102915, 6),
      ranges: 'mixed',
    })
    expect(told(value => value).value).toBeLessThan(61)
    expect(satisfactionIndex(toyFit, 'satisfaction').ranges).toBe('common')
  })

  it('is refused, with the culprit, where a weight is negative', () => {
    const names = ['x1', 'x2', 'x3', 'y']
    const table = [
      [1, 0.6, 0.1, 0.5],
      [0.6, 1, 0, 0.4],
      [0.1, 0, 1, -0.1],
      [0.5, 0.4, -0.1, 1],
    ]
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2', 'x3']), y: composite(['y']) },
      paths: { x: ['y'] },
    })
    const fit = fitPls(model, momentsOfCorrelations(names, table))
    const index = satisfactionIndex(fit, 'x')
    expect(index).not.toHaveProperty('value')
    expect(index.equalWeights).toBeCloseTo(50, 10)
    expect(index.findings).toMatchObject([
      { code: 'negative-outer-weight', verdict: 'inadmissible', about: ['x', 'x3'], threshold: 0 },
    ])
    expect(impactOf(fit, 'x', 'y')).toBeUndefined()
    expect(() => respondentScores(fit, {}, 'x')).toThrow('the weight of x3 is negative')
  })

  it('calls a yes-or-no construct a rate', () => {
    const rows = toyRows.map((row, r) => ({ ...row, s1: r % 3 === 0 ? 1 : 0 }))
    const model = pathModel({
      constructs: { quality: composite(['q1', 'q2']), complaints: composite(['s1']) },
      paths: { quality: ['complaints'] },
    })
    const sample = sampleOf(model, rows, {
      scale: toyScale,
      scales: { s1: { min: 0, max: 1 } },
    })
    const index = satisfactionIndex(fitPls(model, momentsOf(sample)), 'complaints')
    expect(index.value).toBeCloseTo(40, 10)
    expect(index.isRate).toBe(true)
    expect(index.findings.map(({ code }) => code)).toEqual(['rate-not-index'])
  })

  it('refuses a construct that is not there', () => {
    // @ts-expect-error a misspelt construct
    expect(() => satisfactionIndex(toyFit, 'satisfation')).toThrow('no construct satisfation')
  })
})

describe('respondentScores', () => {
  it('have the index as their mean, also with gaps', () => {
    const sample = simulateEcsi(150, 0.08)
    const fit = fitPls(ecsi, momentsOf(sample))
    const answers = answersOf(sample)
    for (const { name } of fit.constructs) {
      const scores = respondentScores(fit, answers, name).filter(score => !Number.isNaN(score))
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
      expect(mean).toBeCloseTo(satisfactionIndex(fit, name).value ?? Number.NaN, 9)
    }
  })

  it('are 0 and 100 at the ends of the scale, and missing for who said nothing', () => {
    const at = (value: number) => [value, 1, 10, Number.NaN]
    const scores = respondentScores(
      toyFit,
      { s1: at(5.5), s2: at(5.5), s3: at(5.5) },
      'satisfaction',
    )
    expect([...scores]).toEqual([expect.closeTo(50, 10), 0, 100, Number.NaN])
  })

  it('ask for answers to every indicator', () => {
    expect(() => respondentScores(toyFit, { s1: [1], s2: [1] }, 'satisfaction')).toThrow(
      'no answers to s3',
    )
  })
})

describe('impacts', () => {
  const sample = simulateEcsi(300)
  const fit = fitPls(ecsi, momentsOf(sample))

  it('are slopes between respondent scores: a single arrow is their regression', () => {
    const answers = answersOf(sample)
    const [x, y] = (['expectation', 'quality'] as const).map(name =>
      respondentScores(fit, answers, name),
    )
    const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
    const [mx, my] = [mean(x), mean(y)]
    const slope =
      x.reduce((sum, v, r) => sum + (v - mx) * (y[r] - my), 0) /
      x.reduce((sum, v) => sum + (v - mx) ** 2, 0)
    const impact = impactOf(fit, 'expectation', 'quality')
    expect(impact?.direct).toBeCloseTo(5 * slope, 9)
    expect(impact?.total).toBeCloseTo(5 * slope, 9)
  })

  it('add up along the paths', () => {
    const of = (from: Parameters<typeof impactOf<Name>>[1], to: Name) => impactOf(fit, from, to)
    const total = of('quality', 'satisfaction')?.total ?? Number.NaN
    const direct = of('quality', 'satisfaction')?.direct ?? Number.NaN
    const viaValue =
      ((of('quality', 'value')?.direct ?? 0) * (of('value', 'satisfaction')?.direct ?? 0)) / 5
    expect(total).toBeCloseTo(direct + viaValue, 10)
  })

  it('exist only along the arrows', () => {
    expect(impactOf(fit, 'loyalty', 'image')).toBeUndefined()
    expect(impactOf(fit, 'expectation', 'loyalty')).not.toHaveProperty('direct')
  })

  it('make the importance–performance map, per point', () => {
    const map = importancePerformance(fit, 'satisfaction')
    expect(map.map(({ construct }) => construct)).toEqual([
      'image',
      'expectation',
      'quality',
      'value',
    ])
    expect(map[3]).toEqual({
      construct: 'value',
      importance: (impactOf(fit, 'value', 'satisfaction')?.total ?? Number.NaN) / 5,
      performance: satisfactionIndex(fit, 'value').value,
    })
  })
})

type Name = typeof ecsi extends { constructs: Readonly<Record<infer Key, unknown>> } ? Key : never
