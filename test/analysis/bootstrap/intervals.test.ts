import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  bootstrapFindings,
  bootstrapRange,
  deletionRange,
  deletionsOf,
  fitPls,
  momentsOf,
  sampleOf,
  selectRows,
  summariseDraws,
} from '#analysis'
import { accelerationOf, bca } from '#analysis/resampling/bca.ts'
import { quantile } from '#analysis/resampling/quantile.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'
import { drawWithReplacement } from '#analysis/resampling/sfc32.ts'
import { studentised } from '#analysis/resampling/studentised.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const symmetric = Float64Array.of(-2, -1, 0, 1, 2)
const grid = Float64Array.from({ length: 1000 }, (_, b) => b - 499.5)

describe('bca', () => {
  it('is the percentile interval without bias and acceleration', () => {
    expect(bca(0, grid, symmetric, 0.95)).toEqual({
      interval: [expect.closeTo(-474.525, 9), expect.closeTo(474.525, 9)],
      bias: expect.closeTo(0, 12),
      acceleration: 0,
    })
  })

  it('follows the bias twice over, with no acceleration', () => {
    const found = bca(100.2, grid, symmetric, 0.95)
    // 600 of 1,000 below: z0 = .253347, Φ(2·.253347 ∓ 1.959964) = .073074 and .993181.
    expect('bias' in found && found.bias).toBeCloseTo(0.2533471, 7)
    const [low, high] = 'interval' in found ? found.interval : []
    expect(low).toBeCloseTo(quantile(grid, 0.0730744) ?? 0, 3)
    expect(high).toBeCloseTo(quantile(grid, 0.993181) ?? 0, 3)
  })

  it('takes the acceleration from the skewness of the deletions', () => {
    // Mean 3, deviations 2, 1, −3: −18 / (6·14^1.5).
    expect(accelerationOf(Float64Array.of(1, 2, 6))).toBeCloseTo(-18 / (6 * 14 ** 1.5), 14)
  })

  it('says why it does not exist', () => {
    expect(bca(600, grid, symmetric, 0.95)).toEqual({ reason: 'draws-on-one-side' })
    expect(bca(-600, grid, symmetric, 0.95)).toEqual({ reason: 'draws-on-one-side' })
    expect(bca(0, grid, Float64Array.of(1, 1, 1), 0.95)).toEqual({ reason: 'no-variation' })
    expect(bca(0, grid, Float64Array.of(1, Number.NaN, 2), 0.95)).toEqual({
      reason: 'failed-deletion',
    })
  })
})

describe('studentised', () => {
  it('turns the quantiles of t* round', () => {
    // t* = −2 … 2 in steps of 1: quantiles at 25 and 75 % are −1 and 1.
    const draws = Float64Array.of(8, 9, 10, 12, 14)
    const errors = Float64Array.of(1, 1, 1, 2, 2)
    expect(studentised(10, 3, draws, errors, 0.5)).toEqual([7, 13])
    expect(studentised(10, 3, draws, new Float64Array(5), 0.5)).toBeUndefined()
  })
})

describe('randomStream', () => {
  it('draws the rows that drawWithReplacement draws', () => {
    const counts = new Uint32Array(7)
    drawWithReplacement(2 ** 40 + 5, 3, 7, counts)
    const { whole } = randomStream(2 ** 40 + 5, 3)
    const again = new Uint32Array(7)
    for (let k = 0; k < 7; k++) again[whole(7)]++
    expect(again).toEqual(counts)
  })

  it('has streams within a stream', () => {
    const first = randomStream(1, 1, 1).uniform()
    expect(randomStream(1, 1, 1).uniform()).toBe(first)
    expect(randomStream(1, 1, 2).uniform()).not.toBe(first)
  })
})

describe('intervals of a bootstrap', () => {
  const sample = simulateEcsi(90, 0.03)
  const options = { resamples: 60, seed: 7, intervals: ['bca', 'studentised'] as const }

  it('leaves out each row once', () => {
    const { values, method } = deletionRange(ecsi, sample, {}, 10, 12)
    expect(method).toBe('delete-one')
    const count = values.length / 2
    const others = Array.from({ length: 90 }, (_, row) => row).filter(row => row !== 11)
    const fit = fitPls(ecsi, momentsOf(selectRows(sample, others)))
    fit.indicators.forEach(({ outerWeight }, p) => {
      expect(values[count + p]).toBeCloseTo(outerWeight, 8)
    })
  })

  it('leaves out groups of rows where there are many, and says so', () => {
    const large = simulateEcsi(2500)
    expect(deletionsOf(2500)).toBe(1000)
    const { values, method } = deletionRange(ecsi, large, {}, 499, 500)
    expect(method).toBe('delete-a-group')
    const kept = Array.from({ length: 2500 }, (_, row) => row).filter(row => row % 1000 !== 499)
    const fit = fitPls(ecsi, momentsOf(selectRows(large, kept)))
    fit.indicators.forEach(({ outerWeight }, p) => {
      expect(values[p]).toBeCloseTo(outerWeight, 8)
    })
  })

  it('stands beside the percentile interval, the same for any split', () => {
    const plain = bootstrap(ecsi, sample, { resamples: 60, seed: 7 })
    const whole = bootstrap(ecsi, sample, options)
    expect(whole).toMatchObject({ jackknife: 'delete-one', innerResamples: 50 })
    expect(whole.paths.map(({ interval }) => interval)).toEqual(
      plain.paths.map(({ interval }) => interval),
    )
    for (const { estimate, bca: corrected, studentised: ratios } of whole.indices) {
      const [low, high] = corrected && 'interval' in corrected ? corrected.interval : []
      expect(low).toBeLessThan(estimate)
      expect(high).toBeGreaterThan(estimate)
      expect(ratios?.[0]).toBeLessThan(estimate)
      expect(ratios?.[1]).toBeGreaterThan(estimate)
    }
    expect(whole.outerWeights.find(({ indicator }) => indicator === 'complaints1')?.bca).toEqual({
      reason: 'no-variation',
    })
    const draws = [
      bootstrapRange(ecsi, sample, options, 33, 60),
      bootstrapRange(ecsi, sample, options, 0, 33),
    ]
    const deletions = [
      deletionRange(ecsi, sample, options, 50, 90),
      deletionRange(ecsi, sample, options, 0, 50),
    ]
    expect(summariseDraws(ecsi, draws, options, deletions)).toEqual(whole)
    expect(() => summariseDraws(ecsi, draws, options, deletions.slice(1))).toThrow('deletions')
  })

  it('warns where more than 5 % of the resamples fail', () => {
    const toy = sampleOf(toyModel(), toyRows, { scale: toyScale })
    const good = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    const draws = [new Array<number>(10).fill(3), ...new Array<number[]>(9).fill(good)]
    expect(bootstrapFindings(bootstrap(toyModel(), toy, { draws }))).toEqual([
      {
        code: 'failed-resamples',
        verdict: 'poor',
        about: [],
        value: 0.1,
        threshold: 0.05,
        n: 10,
      },
    ])
    expect(bootstrapFindings(bootstrap(ecsi, sample, { resamples: 20, seed: 1 }))).toEqual([])
  })

  it('refuses what it does not know', () => {
    const words: string[] = ['bac']
    expect(() =>
      bootstrap(ecsi, sample, { ...options, intervals: words as ('bca' | 'studentised')[] }),
    ).toThrow('invalid interval: bac')
    expect(() => bootstrap(ecsi, sample, { ...options, innerResamples: 1 })).toThrow(
      'invalid innerResamples: 1',
    )
  })
})
