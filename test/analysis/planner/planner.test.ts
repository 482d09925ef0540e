import { describe, expect, it } from 'vitest'
import {
  composite,
  expectedPopulation,
  fitPls,
  inverseSquareRoot,
  momentsOf,
  pathModel,
  planRange,
  planSampleSize,
  summarisePlan,
} from '#analysis'
import { normalStream } from '#analysis/resampling/normal-stream.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'

const scale = { min: 1, max: 10 }
const model = pathModel({
  constructs: {
    image: composite(['i1', 'i2', 'i3']),
    quality: composite(['q1', 'q2', 'q3']),
    satisfaction: composite(['s1', 's2', 's3']),
  },
  paths: { image: ['satisfaction'], quality: ['satisfaction'] },
})
const expectation = {
  scale,
  paths: { 'image→satisfaction': 0.2, 'quality→satisfaction': 0.5 },
}

describe('inverseSquareRoot', () => {
  it.each([
    [0.1, 619],
    [0.15, 275],
    [0.197, 160],
    [0.2, 155],
    [0.3, 69],
    [-0.3, 69],
  ])('asks for the published number of rows (path %s)', (path, n) => {
    expect(inverseSquareRoot(path)).toBe(n)
  })

  it('has no answer for no effect', () => {
    expect(() => inverseSquareRoot(0)).toThrow('invalid path coefficient: 0')
  })
})

describe('normalStream', () => {
  it('has mean 0, variance 1 and the tails of a normal', () => {
    const normal = normalStream(randomStream(1, 2))
    const values = Array.from({ length: 40_000 }, normal)
    const mean = values.reduce((sum, v) => sum + v, 0) / 40_000
    const variance = values.reduce((sum, v) => sum + v * v, 0) / 40_000
    expect(Math.abs(mean)).toBeLessThan(0.025)
    expect(Math.abs(variance - 1)).toBeLessThan(0.04)
    const beyond = values.filter(v => Math.abs(v) > 1.96).length / 40_000
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.007)
  })
})

describe('expectedPopulation', () => {
  it('implies the correlations of the constructs', () => {
    const { correlations } = expectedPopulation(model, expectation)
    // .2 + .3·.5 and .5 + .3·.2
    expect([...correlations].map(value => Number(value.toFixed(12)))).toEqual([
      1, 0.3, 0.35, 0.3, 1, 0.56, 0.35, 0.56, 1,
    ])
  })

  it('draws whole answers on the scale, with the expected loadings', () => {
    const sample = expectedPopulation(model, {
      ...expectation,
      scales: { i1: { min: 1, max: 5 } },
    }).draw(20_000, randomStream(1, 1))
    expect(sample.scales[0]).toEqual({ min: 1, max: 5 })
    expect(Math.max(...sample.columns[0])).toBe(4)
    expect(Math.max(...sample.columns[1])).toBe(9)
    const fit = fitPls(model, momentsOf(sample))
    // Within a block λ² = .64, but for rounding and the ends of the scale.
    const within = fit.indicatorCorrelations.values[3 * 9 + 4]
    expect(within).toBeGreaterThan(0.58)
    expect(within).toBeLessThan(0.65)
    expect(fit.indicators[3].mean).toBeGreaterThan(7)
    expect(fit.indicators[3].mean).toBeLessThan(7.4)
  })

  it('refuses effects that explain more than all, and names that are not there', () => {
    const paths = { 'image→satisfaction': 0.8, 'quality→satisfaction': 0.8 }
    expect(() => expectedPopulation(model, { scale, paths })).toThrow('explain 1.66')
    expect(() => expectedPopulation(model, { scale, paths: { 'image→quality': 0.1 } })).toThrow(
      'no arrow image→quality',
    )
    expect(() => expectedPopulation(model, { scale, loadings: { x: 0.5 } })).toThrow(
      'no indicator x',
    )
    expect(() => expectedPopulation(model, { scale, loadings: { i1: 1.5 } })).toThrow(
      'invalid loading of i1: 1.5',
    )
  })
})

describe('planSampleSize', () => {
  const options = { seed: 1, simulations: 120, sizes: [100, 400] }

  it('tells intervals that shrink with the root of n, and tests that grow stronger', () => {
    const { sizes, ruleOfThumb } = planSampleSize(model, expectation, options)
    const [small, large] = sizes
    expect(small.failed).toBe(0)
    small.indices.forEach(({ halfWidth, standardError, minimumDetectable }, j) => {
      expect(halfWidth).toBeCloseTo(1.959964 * standardError, 5)
      expect(minimumDetectable).toBeCloseTo(2.801585 * Math.SQRT2 * standardError, 5)
      expect(halfWidth / large.indices[j].halfWidth).toBeGreaterThan(1.5)
      expect(halfWidth / large.indices[j].halfWidth).toBeLessThan(2.6)
    })
    expect(small.paths[1].power).toBeGreaterThan(0.95)
    expect(small.paths[0].power).toBeLessThan(large.paths[0].power)
    expect(ruleOfThumb).toEqual({ smallestPath: 0.2, n: 155 })
  })

  it('is the same for any split among threads', () => {
    const { sizes } = planSampleSize(model, expectation, options)
    const parts = [
      planRange(model, expectation, options, 100, 77, 120),
      planRange(model, expectation, options, 100, 0, 77),
    ]
    expect(summarisePlan(model, parts)).toEqual(sizes[0])
    expect(() => summarisePlan(model, [...parts, { ...parts[0], n: 5 }])).toThrow('one size')
  })

  it('refuses options that cannot work', () => {
    expect(() => planSampleSize(model, expectation, { seed: 1, sizes: [5] })).toThrow(
      'invalid size: 5',
    )
    expect(() => planSampleSize(model, expectation, { seed: -1 })).toThrow('invalid seed: -1')
  })
})
