import { describe, expect, it } from 'vitest'
import {
  aggregateIndex,
  chainDifference,
  fitPls,
  importancePerformance,
  indexByWeights,
  indexPolicies,
  indexWeights,
  indicatorImportance,
  momentsOf,
  sampleOf,
  satisfactionIndex,
} from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const earlier = fitPls(ecsi, momentsOf(simulateEcsi(300, 0, 1)))
const later = fitPls(ecsi, momentsOf(simulateEcsi(300, 0, 99)))
const toy = fitPls(toyModel(), momentsOf(sampleOf(toyModel(), toyRows, { scale: toyScale })))

describe('index policies', () => {
  it('give the same index by a wave’s own weights, kept or not', () => {
    for (const { name } of earlier.constructs) {
      const base = indexWeights(earlier, name)
      const policies = indexPolicies(earlier, name, base)
      expect(policies.frozen).toBeCloseTo(policies.reEstimated ?? Number.NaN, 10)
      expect(policies.weightEffect).toBeCloseTo(0, 10)
      expect(policies.equal).toBe(satisfactionIndex(earlier, name).equalWeights)
    }
  })

  it('weigh means by weights from elsewhere', () => {
    // Means of s1 s2 s3: 6.3, 6.5, 6.7 on 1–10.
    const weights = { s1: 0.5, s2: 0.25, s3: 0.25 }
    const expected = (100 * (0.5 * 5.3 + 0.25 * 5.5 + 0.25 * 5.7)) / 9
    expect(toy.indicators.slice(2).map(({ mean }) => mean)).toEqual([
      expect.closeTo(6.3, 12),
      expect.closeTo(6.5, 12),
      expect.closeTo(6.7, 12),
    ])
    expect(indexByWeights(toy, { construct: 'satisfaction', weights })).toBeCloseTo(expected, 10)
    expect(() =>
      indexByWeights(toy, { construct: 'satisfaction', weights: { s1: 1, x: 2, s3: 1 } }),
    ).toThrow('the weights of satisfaction are of s1, x, s3')
    expect(() => indexPolicies(toy, 'quality', { construct: 'satisfaction', weights })).toThrow(
      'not of quality',
    )
  })

  it('have no effect of weights without a base wave', () => {
    const policies = indexPolicies(toy, 'quality')
    expect(policies).not.toHaveProperty('frozen')
    expect(policies).not.toHaveProperty('weightEffect')
  })
})

describe('chainDifference', () => {
  it('splits the difference of two waves into weights and answers', () => {
    for (const { name } of earlier.constructs) {
      const parts = chainDifference(earlier, later, name)
      const change =
        (satisfactionIndex(later, name).value ?? 0) - (satisfactionIndex(earlier, name).value ?? 0)
      expect(parts?.difference).toBeCloseTo(change, 12)
      expect((parts?.weightChange ?? 0) + (parts?.scoreChange ?? 0)).toBeCloseTo(change, 10)
    }
    expect(chainDifference(earlier, earlier, 'loyalty')).toEqual({
      construct: 'loyalty',
      difference: 0,
      weightChange: expect.closeTo(0, 10),
      scoreChange: expect.closeTo(0, 10),
    })
  })

  it('finds all of it in the weights where only they change', () => {
    const reweighted = {
      ...earlier,
      indicators: earlier.indicators.map((indicator, p) => ({
        ...indicator,
        outerWeight: indicator.outerWeight * (1 + (p % 3) / 4),
      })),
    }
    const parts = chainDifference(earlier, reweighted, 'quality')
    expect(parts?.scoreChange).toBeCloseTo(0, 10)
    expect(parts?.weightChange).toBeCloseTo(parts?.difference ?? Number.NaN, 10)
    expect(Math.abs(parts?.difference ?? 0)).toBeGreaterThan(0.01)
  })
})

describe('aggregateIndex', () => {
  it('weighs units and their standard errors', () => {
    const found = aggregateIndex(
      [
        { unit: 'A', index: 70, standardError: 1, size: 3 },
        { unit: 'B', index: 80, standardError: 2, size: 1 },
      ],
      'revenue',
    )
    expect(found).toMatchObject({ basis: 'revenue', value: 72.5 })
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.8125), 14)
    expect(found.interval[1] - found.interval[0]).toBeCloseTo(2 * 1.959964 * Math.sqrt(0.8125), 5)
    expect(found.units).toEqual([
      { unit: 'A', share: 0.75 },
      { unit: 'B', share: 0.25 },
    ])
  })

  it('refuses units that cannot be weighed', () => {
    const unit = { unit: 'A', index: 70, standardError: 1, size: 1 }
    expect(() => aggregateIndex([], 'gdp')).toThrow('no units')
    expect(() => aggregateIndex([{ ...unit, size: 0 }], 'gdp')).toThrow('no units')
    expect(() => aggregateIndex([{ ...unit, size: -1 }], 'cpi')).toThrow('invalid unit A')
  })
})

describe('indicatorImportance', () => {
  it('divides a construct’s importance among its indicators, and its index likewise', () => {
    const points = indicatorImportance(earlier, 'loyalty')
    for (const { construct, importance, performance } of importancePerformance(
      earlier,
      'loyalty',
    )) {
      const own = points.filter(point => point.construct === construct)
      expect(own.reduce((sum, point) => sum + point.importance, 0)).toBeCloseTo(importance, 10)
      const index = own.reduce((sum, p) => sum + (p.importance / importance) * p.performance, 0)
      expect(index).toBeCloseTo(performance, 8)
    }
    expect(points).toHaveLength(21)
  })
})
