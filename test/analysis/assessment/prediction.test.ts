import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  composite,
  fitPls,
  momentsOf,
  type PathModel,
  pathModel,
  predictOutOfSample,
  sampleOf,
} from '#analysis'
import { errorMeasures } from '#analysis/assessment/error-measures.ts'
import { linearPredictor } from '#analysis/assessment/linear-benchmark.ts'
import { lossDifference } from '#analysis/assessment/loss-difference.ts'
import { predictedScores } from '#analysis/assessment/prediction-errors.ts'
import { shuffledFolds } from '#analysis/assessment/prediction-options.ts'
import { predictivePower } from '#analysis/assessment/predictive-power.ts'
import { skewness } from '#analysis/assessment/skewness.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyRows, toyScale } from '../toy.ts'

const ones = (n: number) => new Float64Array(n).fill(1)
const chain = pathModel({
  constructs: { x: composite(['x']), y: composite(['y']), z: composite(['z']) },
  paths: { x: ['y'], y: ['z'] },
})

describe('the formulas', () => {
  it('give their worked examples', () => {
    expect(errorMeasures([[1, -1, 2]], [[2, -2, 2]], ones(3))).toEqual({
      rmse: expect.closeTo(Math.SQRT2, 14),
      mae: expect.closeTo(4 / 3, 14),
      q2Predict: 0.5,
    })
    expect(errorMeasures([[Number.NaN]], [[1]], ones(1))).toBeUndefined()
    expect(skewness([[0, 0, 3]], ones(3))).toBeCloseTo(Math.SQRT1_2, 14)
    expect(skewness([[2, 2]], ones(2))).toBeUndefined()
    expect(lossDifference([[1], [2], [3]], [[2], [2], [5]], ones(3))).toEqual({
      loss: 2,
      benchmarkLoss: 3,
      difference: -1,
      t: expect.closeTo(-Math.sqrt(3), 12),
      // Student's t with 2 degrees of freedom: 1 − √3 / √(2 + 3).
      p: expect.closeTo(1 - Math.sqrt(3 / 5), 10),
      n: 3,
    })
  })

  it('predict scores along the paths', () => {
    const coefficients = [0, 0.5, 0, 0, 0, 0.4, 0, 0, 0]
    const scores = (from: 'directAntecedents' | 'earliestAntecedents') => [
      ...predictedScores(layoutOf(chain), { coefficients }, [2, 3, 9], from),
    ]
    expect(scores('directAntecedents')).toEqual([2, 1, expect.closeTo(1.2, 14)])
    expect(scores('earliestAntecedents')).toEqual([2, 1, expect.closeTo(0.4, 14)])
  })

  it('regress on the antecedents, the earliest, or all that is outside the block', () => {
    const table = [
      [1, 0.6, 0.5],
      [0.6, 1, 0.4],
      [0.5, 0.4, 1],
    ]
    const fit = fitPls(chain, momentsOfCorrelations(['x', 'y', 'z'], table))
    const layout = layoutOf(chain)
    const direct = linearPredictor(fit, layout, 2, 'directAntecedents', 'antecedents')
    expect({ ...direct, slopes: [...Array.from(direct?.slopes ?? [])] }).toEqual({
      from: [1],
      slopes: [expect.closeTo(0.4, 14)],
    })
    expect(linearPredictor(fit, layout, 2, 'earliestAntecedents', 'antecedents')).toMatchObject({
      from: [0],
    })
    const outside = linearPredictor(fit, layout, 2, 'directAntecedents', 'outsideBlock')
    expect(outside?.from).toEqual([0, 1])
    expect(outside?.slopes[0]).toBeCloseTo((0.5 - 0.6 * 0.4) / (1 - 0.36), 14)
    const few = { ...fit, n: 3 }
    expect(linearPredictor(few, layout, 2, 'directAntecedents', 'outsideBlock')).toBeUndefined()
  })

  it('tell predictive power by majority', () => {
    const measures = (rmse: number) => ({ rmse, mae: rmse, q2Predict: 0 })
    const power = (...pairs: readonly (readonly [number, number])[]) =>
      predictivePower(
        pairs.map(([pls, linear]) => ({
          construct: 'y',
          indicator: 'y',
          pls: measures(pls),
          linear: measures(linear),
        })),
        'rmse',
      )?.verdict
    expect(power([1, 2], [1, 2])).toBe('high')
    expect(power([1, 2], [2, 1])).toBe('medium')
    expect(power([1, 2], [2, 1], [2, 1])).toBe('low')
    expect(power([2, 1], [1, 1 + 1e-15])).toBe('none')
    expect(power()).toBeUndefined()
  })
})

describe('shuffledFolds', () => {
  it('deals every row to one of nearly equal folds, otherwise in each repetition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), fc.integer({ min: 2, max: 4 }), (n, k) => {
        const folds = shuffledFolds(n, k, 3, 1)
        const sizes = Array.from({ length: k }, (_, f) => folds.filter(fold => fold === f).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(sizes.reduce((sum, size) => sum + size)).toBe(n)
        expect(shuffledFolds(n, k, 3, 1)).toEqual(folds)
      }),
    )
    expect(shuffledFolds(100, 10, 3, 1)).not.toEqual(shuffledFolds(100, 10, 3, 2))
    expect(() => shuffledFolds(5, 6, 3, 1)).toThrow('invalid folds: 6')
  })
})

describe('predictOutOfSample', { timeout: 30_000 }, () => {
  it('leaves one out as a simple regression does', () => {
    const model: PathModel = pathModel({
      constructs: { q: composite(['q1']), s: composite(['s1']) },
      paths: { q: ['s'] },
    })
    const sample = sampleOf(model, toyRows, { scale: toyScale })
    const foldOf = [toyRows.map((_, row) => row)]
    const { indicators, power, againstLinear, findings } = predictOutOfSample(model, sample, {
      foldOf,
    })
    // The deleted residual of a regression is e / (1 − h) (Allen 1974).
    const n = toyRows.length
    const x = toyRows.map(({ q1 }) => q1)
    const y = toyRows.map(({ s1 }) => s1)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / n
    const sxx = x.reduce((sum, value) => sum + (value - mean(x)) ** 2, 0)
    const slope = x.reduce((sum, value, i) => sum + (value - mean(x)) * (y[i] - mean(y)), 0) / sxx
    const deleted = x.map((value, i) => {
      const leverage = 1 / n + (value - mean(x)) ** 2 / sxx
      return (y[i] - mean(y) - slope * (value - mean(x))) / (1 - leverage)
    })
    const squares = deleted.reduce((sum, error) => sum + error ** 2, 0)
    // Without row i the mean lies n/(n − 1) as far from it.
    const total = y.reduce((sum, value) => sum + ((value - mean(y)) * (n / (n - 1))) ** 2, 0)
    expect(indicators).toHaveLength(1)
    expect(indicators[0].pls.rmse).toBeCloseTo(Math.sqrt(squares / n), 12)
    expect(indicators[0].pls.mae).toBeCloseTo(
      deleted.reduce((sum, error) => sum + Math.abs(error), 0) / n,
      12,
    )
    expect(indicators[0].pls.q2Predict).toBeCloseTo(1 - squares / total, 12)
    // With single indicators the benchmark is the model itself, and there are too few rows to judge.
    expect(indicators[0].linear?.rmse).toBeCloseTo(indicators[0].pls.rmse, 12)
    expect(againstLinear?.difference).toBeCloseTo(0, 12)
    expect(againstLinear).not.toHaveProperty('p')
    expect(power).toBeUndefined()
    expect(findings.map(({ code }) => code)).toEqual(['few-cases-for-prediction'])
  })

  const sample = simulateEcsi(200, 0.02)

  it('is the same for the same seed, plain data, and judged', () => {
    const options = { seed: 11, folds: 5, repetitions: 2 }
    const prediction = predictOutOfSample(ecsi, sample, options)
    expect(predictOutOfSample(ecsi, sample, options)).toEqual(prediction)
    expect(JSON.parse(JSON.stringify(prediction))).toEqual(prediction)
    expect(prediction.indicators).toHaveLength(19)
    expect(prediction.power?.of).toBe(19)
    expect(prediction.constructs.map(({ construct }) => construct)).not.toContain('image')
    expect(prediction.againstAverage?.difference).toBeLessThan(0)
    expect(prediction.findings.map(({ code }) => code)).toEqual([
      ...prediction.indicators.map(() => 'predictive-relevance'),
      'predictive-power',
      'cvpat-average',
      'cvpat-linear',
    ])
    const other = predictOutOfSample(ecsi, sample, { ...options, seed: 12 })
    expect(other.indicators).not.toEqual(prediction.indicators)
  })

  it('predicts less well from the earliest antecedents than from the direct ones', () => {
    const about = (from: 'directAntecedents' | 'earliestAntecedents') =>
      predictOutOfSample(ecsi, sample, { seed: 1, repetitions: 1, from }).constructs.find(
        ({ construct }) => construct === 'satisfaction',
      )?.againstAverage?.loss
    expect(about('directAntecedents')).toBeLessThan(about('earliestAntecedents') ?? 0)
  })

  it('counts the same whether a row stands twice or weighs two', () => {
    const model: PathModel = pathModel({
      constructs: { q: composite(['q1', 'q2']), s: composite(['s1', 's2', 's3']) },
      paths: { q: ['s'] },
    })
    const folds = toyRows.map((_, row) => row % 2)
    const twice = sampleOf(model, [...toyRows, ...toyRows], { scale: toyScale })
    const heavy = sampleOf(model, toyRows, { scale: toyScale, caseWeights: ones(10).fill(2) })
    const measures = (sample: typeof twice, foldOf: number[]) =>
      predictOutOfSample(model, sample, { foldOf: [foldOf] }).indicators.map(({ pls }) => [
        expect.closeTo(pls.rmse, 10),
        expect.closeTo(pls.q2Predict, 10),
      ])
    expect(
      predictOutOfSample(model, heavy, { foldOf: [folds] }).indicators.map(({ pls }) => [
        pls.rmse,
        pls.q2Predict,
      ]),
    ).toEqual(measures(twice, [...folds, ...folds]))
  })

  it('counts folds that cannot be predicted, and throws where nothing can be estimated', () => {
    const model: PathModel = pathModel({
      constructs: { q: composite(['q1']), s: composite(['s1']) },
      paths: { q: ['s'] },
    })
    const rows = toyRows.map((row, k) => ({ ...row, q1: k === 0 ? 9 : 5 }))
    const sample = sampleOf(model, rows, { scale: toyScale })
    const foldOf = [rows.map((_, row) => row % 5)]
    expect(predictOutOfSample(model, sample, { foldOf }).failedFolds).toBe(1)
    const constant = sampleOf(
      model,
      rows.map(row => ({ ...row, q1: 5 })),
      { scale: toyScale },
    )
    expect(() => predictOutOfSample(model, constant, { foldOf })).toThrow('is constant')
  })

  it('refuses options that cannot work', () => {
    expect(() => predictOutOfSample(ecsi, sample, { seed: -1 })).toThrow('invalid seed')
    expect(() => predictOutOfSample(ecsi, sample, { seed: 1, folds: 1 })).toThrow('invalid folds')
    expect(() => predictOutOfSample(ecsi, sample, { seed: 1, repetitions: 0 })).toThrow(
      'invalid repetitions',
    )
    expect(() => predictOutOfSample(ecsi, sample, { foldOf: [] })).toThrow('no folds')
    expect(() => predictOutOfSample(ecsi, sample, { foldOf: [[0, 1]] })).toThrow(
      'folds of 2 rows for 200',
    )
    expect(() => predictOutOfSample(ecsi, sample, { foldOf: [new Int32Array(sample.n)] })).toThrow(
      'at least two',
    )
  })

  it('does as well on answers in another order, with the folds moved along', () => {
    const n = 60
    const small = simulateEcsi(n)
    const folds = Array.from({ length: n }, (_, row) => row % 4)
    const reversed = {
      ...small,
      columns: small.columns.map(column => column.slice().reverse()),
    }
    const measures = (of: typeof small, foldOf: readonly number[]) =>
      predictOutOfSample(ecsi, of, { foldOf: [foldOf] }).indicators.map(({ pls }) => pls.rmse)
    expect(measures(reversed, [...folds].reverse())).toEqual(
      measures(small, folds).map(rmse => expect.closeTo(rmse, 8)),
    )
    expect(momentsOf(reversed).sums).toEqual(momentsOf(small).sums)
  })
})
