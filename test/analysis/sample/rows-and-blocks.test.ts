import { describe, expect, it } from 'vitest'
import {
  completeCases,
  composite,
  concatSamples,
  packedSample,
  pathModel,
  selectIndicators,
  selectRows,
  sparseRows,
} from '#analysis'

const sample = packedSample({
  n: 3,
  indicators: ['x', 'y'],
  scales: [
    { min: 1, max: 10 },
    { min: 0, max: 1 },
  ],
  columns: [Uint8Array.of(0, 255, 9), Uint8Array.of(1, 0, 255)],
})

describe('packedSample', () => {
  it('refuses what does not fit together', () => {
    expect(() => packedSample({ ...sample, n: 4 })).toThrow('column x has 3 rows instead of 4')
    expect(() => packedSample({ ...sample, indicators: ['x', 'x'] })).toThrow(RangeError)
    expect(() => packedSample({ ...sample, columns: sample.columns.slice(1) })).toThrow(RangeError)
    expect(() =>
      packedSample({ ...sample, columns: [Uint8Array.of(0, 1, 10), sample.columns[1]] }),
    ).toThrow('x in row 2: 11 is off 1 to 10')
  })
})

describe('concatSamples', () => {
  it('puts blocks one after another', () => {
    const both = concatSamples([sample, selectRows(sample, [2, 0])])
    expect(both.n).toBe(5)
    expect(both.columns).toEqual([Uint8Array.of(0, 255, 9, 9, 0), Uint8Array.of(1, 0, 255, 255, 1)])
  })

  it('joins bytes with numbers, and weighted blocks with others', () => {
    const fractional = packedSample({
      ...sample,
      n: 1,
      columns: [Float64Array.of(2.5), Uint8Array.of(1)],
      caseWeights: Float64Array.of(2),
    })
    const both = concatSamples([sample, fractional])
    expect(both.columns).toEqual([
      Float64Array.of(1, Number.NaN, 10, 2.5),
      Uint8Array.of(1, 0, 255, 1),
    ])
    expect(both.caseWeights).toEqual(Float64Array.of(1, 1, 1, 2))
  })

  it('refuses blocks of other indicators or scales', () => {
    expect(() => concatSamples([sample, selectIndicators(sample, ['x'])])).toThrow(
      'different indicators',
    )
    const rescaled = { ...sample, scales: [{ min: 1, max: 11 }, sample.scales[1]] }
    expect(() => concatSamples([sample, rescaled])).toThrow('x has two scales: 1 to 10 and 1 to 11')
  })
})

describe('rows', () => {
  it('are complete where nothing is missing', () => {
    expect(completeCases(sample).columns).toEqual([Uint8Array.of(0), Uint8Array.of(1)])
  })

  it('are too sparse above 15 % missing or with a construct unanswered', () => {
    const indicators = Array.from({ length: 10 }, (_, i) => `q${i}`)
    const model = pathModel({
      constructs: { a: composite(indicators.slice(0, 9)), b: composite(['q9']) },
      paths: { a: ['b'] },
    })
    const answers = packedSample({
      n: 4,
      indicators,
      scales: indicators.map(() => ({ min: 1, max: 5 })),
      columns: indicators.map((_, i) =>
        Uint8Array.of(0, i === 0 ? 255 : 0, i < 2 ? 255 : 0, i === 9 ? 255 : 0),
      ),
    })
    // One gap in ten is tolerated, two are not, nor is an unanswered construct.
    expect(sparseRows(model, answers)).toEqual([2, 3])
  })
})
