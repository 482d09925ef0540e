import { describe, expect, it } from 'vitest'
import { commonFactor, composite, confirmatoryTetrads, packedSample, pathModel } from '#analysis'
import { independentTetrads, tetradOf } from '#analysis/assessment/confirmatory-tetrads.ts'
import { normalStream } from '#analysis/resampling/normal-stream.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'

describe('independentTetrads', () => {
  it.each([
    [3, 0],
    [4, 2],
    [5, 5],
    [6, 9],
    [10, 35],
  ])('has k(k − 3)/2 of %i indicators', (size, count) => {
    expect(independentTetrads(size)).toHaveLength(count)
  })

  it('vanishes where there is one common factor', () => {
    const loadings = [0.5, 0.9, 0.4, 0.7, 0.8, 0.6]
    const covariance = (i: number, j: number) => (loadings[i] ?? 0) * (loadings[j] ?? 0)
    for (const tetrad of independentTetrads(6))
      expect(tetradOf(tetrad, covariance)).toBeCloseTo(0, 14)
  })

  it('gives its worked example', () => {
    const covariances: Record<string, number> = { '0,1': 2, '2,3': 3, '0,2': 4, '1,3': 6 }
    expect(tetradOf([0, 1, 2, 3], (i, j) => covariances[`${i},${j}`] ?? 0)).toBe(-18)
  })
})

const names = ['x1', 'x2', 'x3', 'x4', 'x5']
const model = (kind: typeof commonFactor | typeof composite) =>
  pathModel({
    constructs: { quality: kind(names), satisfaction: composite(['y']) },
    paths: { quality: ['satisfaction'] },
  })

/** Five indicators with one cause, or with two. */
function simulated(n: number, causes: 1 | 2) {
  const normal = normalStream(randomStream(11, causes))
  const rows = Array.from({ length: n }, () => {
    const first = normal()
    const second = causes === 1 ? first : normal()
    const answers = names.map((_, i) => (i < 3 ? first : second) + 0.6 * normal())
    return [...answers, first + normal()]
  })
  return packedSample({
    n,
    indicators: [...names, 'y'],
    scales: [...names, 'y'].map(() => ({ min: -100, max: 100 })),
    columns: [...names, 'y'].map((_, i) => Float64Array.from(rows, row => row[i] ?? Number.NaN)),
  })
}

describe('confirmatoryTetrads', () => {
  const options = { resamples: 300, seed: 5 }

  it('finds nothing against one common factor where there is one', () => {
    const found = confirmatoryTetrads(model(commonFactor), simulated(400, 1), options)
    expect(found.constructs).toMatchObject([{ construct: 'quality', different: 0 }])
    expect(found.constructs[0]?.tetrads).toHaveLength(5)
    expect(found.findings).toMatchObject([{ code: 'tetrads', verdict: 'good', value: 0 }])
  })

  it('tells two causes from one: a fault of a common factor, and news of a composite', () => {
    const sample = simulated(400, 2)
    const factor = confirmatoryTetrads(model(commonFactor), sample, options)
    expect(factor.constructs[0]?.different).toBeGreaterThan(0)
    expect(factor.findings).toMatchObject([{ code: 'tetrads', verdict: 'poor' }])
    const { findings } = confirmatoryTetrads(model(composite), sample, options)
    expect(findings).toMatchObject([{ code: 'tetrads', verdict: 'information' }])
  })

  it('says nothing of fewer than 100 rows, nor of blocks of three', () => {
    const few = confirmatoryTetrads(model(commonFactor), simulated(99, 1), options)
    expect(few.constructs).toEqual([])
    expect(few.findings).toMatchObject([{ code: 'few-cases-for-tetrads', n: 99 }])
    const small = pathModel({
      constructs: { quality: commonFactor(names.slice(0, 3)), satisfaction: composite(['y']) },
      paths: { quality: ['satisfaction'] },
    })
    expect(confirmatoryTetrads(small, simulated(120, 1), options)).toMatchObject({
      constructs: [],
      findings: [],
    })
  })

  it('refuses a significance that is none', () => {
    const sample = simulated(120, 1)
    expect(() =>
      confirmatoryTetrads(model(commonFactor), sample, { ...options, significance: 1 }),
    ).toThrow('invalid significance: 1')
  })
})
