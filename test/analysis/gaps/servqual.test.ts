import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphaOfColumns,
  differenceReliability,
  gapReliability,
} from '#analysis/gaps/gap-reliability.ts'
import { serviceGaps } from '#analysis/gaps/service-gaps.ts'
import type { ServiceItem } from '#analysis/gaps/service-item.ts'
import { servicePerformance } from '#analysis/gaps/service-performance.ts'
import { weightedTotal } from '#analysis/gaps/weighted-total.ts'

// method/satisfaction.md E, computed there: five dimensions of SERVQUAL.
const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy']
const E = [6.2, 6.5, 6.1, 6.3, 5.9]
const P = [5.8, 5.4, 5.6, 6, 5.5]
const POINTS = { tangibles: 11, reliability: 32, responsiveness: 22, assurance: 19, empathy: 16 }
const PUBLISHED: ServiceItem[] = DIMENSIONS.map((dimension, i) => ({
  item: dimension,
  dimension,
  expectation: [E[i]],
  perception: [P[i]],
}))

describe('serviceGaps', () => {
  it('agrees with the reference', () => {
    const gaps = serviceGaps(PUBLISHED, { points: POINTS })
    expect(gaps.dimensions.map(({ gap }) => Math.round(gap.mean * 10) / 10)).toEqual([
      -0.4, -1.1, -0.5, -0.3, -0.4,
    ])
    expect(gaps.overall?.mean).toBeCloseTo(-0.54, 12)
    expect(gaps.weighted?.mean).toBeCloseTo(-0.627, 12)
  })

  it('takes gaps over the complete pairs alone', () => {
    const items: ServiceItem[] = [
      { item: 'a', dimension: 'x', expectation: [7, 6, Number.NaN], perception: [5, 6, 4] },
      { item: 'b', dimension: 'x', expectation: [7, Number.NaN, 7], perception: [4, 6, 6] },
      { item: 'c', dimension: 'y', expectation: [5, 5, Number.NaN], perception: [6, 4, 6] },
      { item: 'd', dimension: 'z', expectation: [Number.NaN, 1, 1], perception: [1, NaN, NaN] },
    ]
    const gaps = serviceGaps(items)
    expect(gaps.items.map(({ item, gap }) => [item, gap.mean, gap.n])).toEqual([
      ['a', -1, 2],
      ['b', -2, 2],
      ['c', 0, 2],
    ])
    // Respondents −2.5, 0, −1 in x; y has 1, −1; nobody has z, so nobody has all dimensions.
    expect(gaps.dimensions.map(({ dimension, gap }) => [dimension, gap.mean])).toEqual([
      ['x', -3.5 / 3],
      ['y', 0],
    ])
    expect(gaps.overall).toBeUndefined()
    expect(serviceGaps(items.slice(0, 3)).overall?.mean).toBeCloseTo((-0.75 - 0.5) / 2, 12)
  })

  it('takes points of each respondent, and leaves out whose do not add up', () => {
    const items: ServiceItem[] = [
      { item: 'a', dimension: 'x', expectation: [7, 7, 7], perception: [6, 6, 6] },
      { item: 'b', dimension: 'y', expectation: [7, 7, 7], perception: [4, 4, 4] },
    ]
    const gaps = serviceGaps(items, { points: { x: [100, 50, 90], y: [0, 50, 90] } })
    expect(gaps.weighted).toMatchObject({ mean: -1.5, n: 2 })
    expect(() => serviceGaps(items, { points: { x: 60, y: 60 } })).toThrow('add up to 120')
    expect(() => serviceGaps(items, { points: { x: 100 } })).toThrow('points of y')
  })

  it('has no gap where expectations are met, whatever weights and order', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), rows => {
        const answers = rows.map(([answer]) => answer)
        const caseWeights = rows.map(([, weight]) => weight)
        const met = [{ item: 'a', dimension: 'x', expectation: answers, perception: answers }]
        expect(serviceGaps(met, { caseWeights }).overall?.mean).toBeCloseTo(0, 12)
        const turned = [
          { ...met[0], perception: answers.toReversed(), expectation: answers.map(() => 7) },
        ]
        const plain = [{ ...met[0], expectation: answers.map(() => 7) }]
        expect(
          serviceGaps(turned, { caseWeights: caseWeights.toReversed() }).items[0].gap.mean,
        ).toBeCloseTo(serviceGaps(plain, { caseWeights }).items[0].gap.mean, 12)
      }),
    )
  })

  it('refuses columns of different lengths', () => {
    const odd = [{ item: 'a', dimension: 'x', expectation: [1, 2], perception: [1] }]
    expect(() => serviceGaps(odd)).toThrow('a has 2 expectations and 1 perceptions')
    expect(() => serviceGaps([])).toThrow('no items')
  })
})

describe('weightedTotal', () => {
  it('agrees with the reference and is undefined where a value is', () => {
    const gaps = {
      tangibles: -0.4,
      reliability: -1.1,
      responsiveness: -0.5,
      assurance: -0.3,
      empathy: -0.4,
    }
    expect(weightedTotal(gaps, POINTS)).toBeCloseTo(-0.627, 12)
    expect(weightedTotal({ ...gaps, empathy: Number.NaN }, POINTS)).toBeUndefined()
  })
})

describe('servicePerformance', () => {
  it('takes perceptions alone', () => {
    const found = servicePerformance(PUBLISHED)
    expect(found.overall?.mean).toBeCloseTo(5.66, 12)
    expect(found.dimensions).toHaveLength(5)
    expect(Array.from(found.scores.empathy)).toEqual([5.5])
    const gap = [{ item: 'a', dimension: 'x', perception: [Number.NaN] }]
    expect(servicePerformance(gap)).toMatchObject({ items: [], dimensions: [] })
  })
})

describe('differenceReliability', () => {
  it('falls as the two measures go together', () => {
    const pair = (correlation: number) =>
      differenceReliability({
        standardDeviations: [1, 1],
        reliabilities: [0.8, 0.8],
        correlation,
      })
    expect(pair(0.5)).toBeCloseTo(0.6, 12)
    expect(pair(0)).toBeCloseTo(0.8, 12)
    expect(pair(0.8)).toBeCloseTo(0, 12)
    expect(pair(1)).toBeUndefined()
    expect(() => pair(2)).toThrow('invalid correlation: 2')
  })

  it('is the reliability that a simulated difference of true scores has', () => {
    // Var(T₁ − T₂) / Var(X₁ − X₂) for true scores that correlate, errors that do not.
    const [trueA, trueB, shared, errorA, errorB] = [4, 3, 1.5, 1, 2]
    const deviations = [Math.sqrt(trueA + errorA), Math.sqrt(trueB + errorB)] as const
    const truth = (trueA + trueB - 2 * shared) / (trueA + trueB + errorA + errorB - 2 * shared)
    expect(
      differenceReliability({
        standardDeviations: deviations,
        reliabilities: [trueA / (trueA + errorA), trueB / (trueB + errorB)],
        correlation: shared / (deviations[0] * deviations[1]),
      }),
    ).toBeCloseTo(truth, 12)
  })

  it('is worked out from answers, with a finding below .70', () => {
    const items: ServiceItem[] = [
      { item: 'a', dimension: 'x', expectation: [1, 2, 3, 4, 5], perception: [2, 2, 3, 5, 5] },
      { item: 'b', dimension: 'x', expectation: [1, 3, 2, 5, 4], perception: [1, 3, 3, 4, 5] },
      { item: 'lone', dimension: 'y', expectation: [1, 2, 3, 4, 5], perception: [5, 4, 3, 2, 1] },
    ]
    const [found, ...others] = gapReliability(items)
    expect(others).toEqual([])
    expect(found.expectation).toBeCloseTo(
      alphaOfColumns([Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(1, 3, 2, 5, 4)]) ?? 0,
      12,
    )
    expect(found.expectation).toBeCloseTo(2 * (1 - 5 / 9), 12)
    expect(found.difference).toBeLessThan(0.7)
    expect(found.findings).toMatchObject([{ code: 'low-difference-reliability', about: ['x'] }])
  })
})
