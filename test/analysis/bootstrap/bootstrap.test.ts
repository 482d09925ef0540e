import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  bootstrapRange,
  commonFactor,
  composite,
  fitPls,
  ModelError,
  mergeDraws,
  momentsOf,
  type PathModel,
  packedSample,
  pathModel,
  sampleOf,
  satisfactionIndex,
  selectRows,
  summariseDraws,
} from '#analysis'
import { alignSigns } from '#analysis/bootstrap/align-signs.ts'
import { statisticPositions } from '#analysis/bootstrap/statistics.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { emptySolution } from '#analysis/pls/solution.ts'
import { totalEffect } from '#analysis/pls/total-effect.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const sample = simulateEcsi(120, 0.03)
const options = { resamples: 40, seed: 7 }

describe('bootstrap', () => {
  it('re-estimates the whole model on the rows of each resample', () => {
    const draws = [0, 1, 2].map(b =>
      Array.from({ length: 120 }, (_, k) => (((k * 48271 + b * 7919) % 65537) * 31) % 120),
    )
    const { values, estimate } = bootstrapRange(ecsi, sample, { draws }, 0, 3)
    const count = estimate.length
    const positions = statisticPositions(layoutOf(ecsi))
    const factors: PathModel = {
      ...ecsi,
      constructs: Object.fromEntries(
        Object.entries(ecsi.constructs).map(([name, { indicators }]) => [
          name,
          commonFactor(indicators),
        ]),
      ),
    }
    draws.forEach((rows, b) => {
      const fit = fitPls(ecsi, momentsOf(selectRows(sample, rows)))
      const draw = values.subarray(b * count, (b + 1) * count)
      fit.indicators.forEach(({ outerWeight, loading }, p) => {
        expect(draw[p]).toBeCloseTo(outerWeight, 8)
        expect(draw[24 + p]).toBeCloseTo(loading, 8)
      })
      fit.paths.forEach(({ coefficient }, a) => {
        expect(draw[48 + a]).toBeCloseTo(coefficient, 8)
      })
      fit.constructs.forEach(({ name, rSquared }, j) => {
        const drawn = draw[positions.rSquared + j]
        if (rSquared === undefined) expect(drawn).toBeNaN()
        else expect(drawn).toBeCloseTo(rSquared, 8)
        const index = satisfactionIndex(fit, name).value ?? Number.NaN
        expect(draw[positions.indices + j]).toBeCloseTo(index, 6)
      })
      const consistent = fitPls(factors, momentsOf(selectRows(sample, rows)), { consistent: true })
      consistent.paths.forEach(({ coefficient }, a) => {
        expect(draw[positions.counterpartPaths + a]).toBeCloseTo(coefficient, 8)
      })
      positions.pairs.forEach(({ from, to }, k) => {
        const [driver, target] = [from, to].map(j => consistent.constructs[j].name)
        const effect = totalEffect(consistent, driver, target)
        expect(draw[positions.counterpartEffects + k]).toBeCloseTo(effect, 8)
      })
    })
  })

  it('is the same for any split among threads, in any order', () => {
    const whole = bootstrap(ecsi, sample, options)
    const ranges = [
      [25, 40],
      [0, 11],
      [11, 25],
    ].map(([from, to]) => bootstrapRange(ecsi, sample, options, from, to))
    expect(summariseDraws(ecsi, ranges, options)).toEqual(whole)
  })

  it('is the same again for the same seed, and another for another', () => {
    const first = bootstrap(ecsi, sample, options)
    expect(bootstrap(ecsi, sample, options)).toEqual(first)
    expect(bootstrap(ecsi, sample, { ...options, seed: 8 }).paths).not.toEqual(first.paths)
  })

  it('tells the point estimate with its spread, and how it was made', () => {
    const fit = fitPls(ecsi, momentsOf(sample))
    const result = bootstrap(ecsi, sample, options)
    expect(result).toMatchObject({
      method: 'percentile',
      level: 0.95,
      n: 120,
      resamples: 40,
      failed: 0,
      inadmissible: 0,
      seed: 7,
      generator: 'sfc32(seed, resample)',
      settings: { innerWeights: 'path', consistent: false, tolerance: 1e-10, maxIterations: 300 },
    })
    expect(result.paths.map(({ from, to, estimate }) => ({ from, to, estimate }))).toEqual(
      fit.paths.map(({ from, to, coefficient }) => ({ from, to, estimate: coefficient })),
    )
    expect(result.rSquared.map(({ construct }) => construct)).not.toContain('image')
    expect(result.totalEffects).toHaveLength(21)
    for (const { interval, standardError } of result.indices) {
      expect(interval[0]).toBeLessThan(interval[1])
      expect(standardError).toBeGreaterThan(0.3)
      expect(standardError).toBeLessThan(5)
    }
  })

  it('has intervals that grow with the level', () => {
    const [narrow] = bootstrap(ecsi, sample, { ...options, level: 0.5 }).indices
    const [wide] = bootstrap(ecsi, sample, { ...options, level: 0.99 }).indices
    expect(wide.interval[0]).toBeLessThan(narrow.interval[0])
    expect(wide.interval[1]).toBeGreaterThan(narrow.interval[1])
  })

  it('carries case weights along with their rows', () => {
    const caseWeights = Float64Array.from({ length: 120 }, (_, row) => 0.5 + (row % 4) / 2)
    const rows = Array.from({ length: 120 }, (_, k) => (k * 49) % 120)
    const weighted = { ...sample, caseWeights }
    const { values } = bootstrapRange(ecsi, weighted, { draws: [rows, rows] }, 0, 2)
    const fit = fitPls(ecsi, momentsOf(selectRows(weighted, rows)))
    fit.paths.forEach(({ coefficient }, a) => {
      expect(values[48 + a]).toBeCloseTo(coefficient, 8)
    })
  })

  it('counts failed resamples and leaves them out', () => {
    const constant = new Array<number>(10).fill(3)
    const draws = [constant, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 7, 9]]
    const toy = sampleOf(toyModel(), toyRows, { scale: toyScale })
    const result = bootstrap(toyModel(), toy, { draws })
    expect(result).toMatchObject({ resamples: 3, failed: 1, generator: 'prescribed draws' })
    expect(result).not.toHaveProperty('seed')
    expect(result.paths[0].p).toBe(2 / 3)
    const parts = bootstrapRange(toyModel(), toy, { draws }, 0, 1)
    expect(parts.values.every(Number.isNaN)).toBe(true)
  })

  it('keeps and counts draws with a negative weight', () => {
    // x2 hardly belongs to its block: some resamples turn its weight.
    const columns = ['x1', 'x2', 'y'].map((_, i) =>
      Uint8Array.from({ length: 30 }, (_, r) =>
        i === 1 ? (r * 7) % 10 : Math.min(9, (r % 8) + ((r * r * (i + 3)) % 3)),
      ),
    )
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y']) },
      paths: { x: ['y'] },
    })
    const weak = packedSample({
      n: 30,
      indicators: ['x1', 'x2', 'y'],
      scales: columns.map(() => ({ min: 1, max: 10 })),
      columns,
    })
    const { indices, failed } = bootstrap(model, weak, { resamples: 200, seed: 3 })
    expect(failed).toBe(0)
    expect(indices[0].negativeWeights).toBeGreaterThan(10)
    expect(indices[0].negativeWeights).toBeLessThan(190)
    expect(indices[1].negativeWeights).toBe(0)
  })

  it('keeps and counts inadmissible consistent draws', () => {
    const factors = pathModel({
      constructs: {
        quality: commonFactor(['q1', 'q2']),
        satisfaction: commonFactor(['s1', 's2', 's3']),
      },
      paths: { quality: ['satisfaction'] },
    })
    const toy = sampleOf(factors, toyRows, { scale: toyScale })
    const result = bootstrap(factors, toy, { resamples: 100, seed: 1, consistent: true })
    expect(result.inadmissible).toBeGreaterThan(0)
    expect(result.inadmissible + result.failed).toBeLessThanOrEqual(100)
    expect(result.paths[0].interval[1]).toBeGreaterThan(1)
  })

  it('refuses what fitPls refuses, and what cannot be drawn', () => {
    const constant = sampleOf(
      toyModel(),
      toyRows.map(row => ({ ...row, q1: 5 })),
      { scale: toyScale },
    )
    expect(() => bootstrap(toyModel(), constant, options)).toThrow(ModelError)
    const toy = sampleOf(toyModel(), toyRows, { scale: toyScale })
    for (const resamples of [1, 2.5, Number.NaN])
      expect(() => bootstrap(toyModel(), toy, { resamples, seed: 1 })).toThrow(
        `invalid resamples: ${resamples}`,
      )
    expect(() => bootstrap(toyModel(), toy, { resamples: 10, seed: -1 })).toThrow(
      'invalid seed: -1',
    )
    expect(() => bootstrap(toyModel(), toy, { resamples: 10, seed: 1, level: 1 })).toThrow(
      'invalid level: 1',
    )
    expect(() => bootstrap(toyModel(), toy, { draws: [[0, 10]] })).toThrow('row 10 of 10')
    expect(() => bootstrapRange(toyModel(), toy, options, 30, 41)).toThrow(
      'invalid range of resamples: 30 to 41 of 40',
    )
  })
})

describe('mergeDraws', () => {
  it('refuses resamples that are missing or stand twice', () => {
    const part = (from: number, to: number) => bootstrapRange(ecsi, sample, options, from, to)
    expect(() => mergeDraws([part(0, 3), part(4, 5)])).toThrow(RangeError)
    expect(() => mergeDraws([part(0, 3), part(2, 5)])).toThrow(RangeError)
    expect(() => summariseDraws(ecsi, [part(0, 30)], options)).toThrow('resamples 0 to 30 of 40')
  })
})

describe('alignSigns', () => {
  it('turns a construct that points away, with all that hangs on it', () => {
    const layout = layoutOf(toyModel())
    const solution = emptySolution(layout)
    solution.weights.set([-0.5, -0.6, 0.3, 0.4, 0.4])
    solution.loadings.set([-0.8, -0.9, 0.8, 0.8, 0.9])
    solution.coefficients.set([0, -0.7, 0, 0])
    solution.totalEffects.set([0, -0.7, 0, 0])
    alignSigns(layout, solution, Float64Array.of(0.6, 0.5, 0.4, 0.3, 0.4))
    expect([...solution.weights]).toEqual([0.5, 0.6, 0.3, 0.4, 0.4])
    expect([...solution.loadings]).toEqual([0.8, 0.9, 0.8, 0.8, 0.9])
    expect(solution.coefficients[1]).toBe(0.7)
    expect(solution.totalEffects[1]).toBe(0.7)
  })

  it('leaves two almost equal weights that change their order', () => {
    const layout = layoutOf(toyModel())
    const solution = emptySolution(layout)
    solution.weights.set([0.51, 0.49, 0.3, 0.4, 0.4])
    alignSigns(layout, solution, Float64Array.of(0.49, 0.51, 0.3, 0.4, 0.4))
    expect([...solution.weights]).toEqual([0.51, 0.49, 0.3, 0.4, 0.4])
  })
})
