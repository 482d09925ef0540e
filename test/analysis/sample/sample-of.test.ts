import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, composite, ModelError, pathModel, sampleOf } from '#analysis'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const model = pathModel({
  constructs: { a: composite(['x']), b: composite(['y']) },
  paths: { a: ['b'] },
})
const scale = { min: 1, max: 10 }

describe('sampleOf', () => {
  it('packs whole-numbered answers in bytes above the low end, gaps as 255', () => {
    const rows = [{ x: 7, y: 1 }, { x: null, y: 10 }, { x: 98 }]
    const sample = sampleOf(model, rows, { scale, missingCodes: [98, 99] })
    expect(sample.n).toBe(3)
    expect(sample.columns).toEqual([Uint8Array.of(6, 255, 255), Uint8Array.of(0, 9, 255)])
  })

  it('keeps fractional answers, and those of long scales, as numbers', () => {
    const rows = [{ x: 7.5, y: 1000 }, { y: 0 }]
    const sample = sampleOf(model, rows, { scale, scales: { y: { min: 0, max: 1000 } } })
    expect(sample.columns).toEqual([Float64Array.of(7.5, Number.NaN), Float64Array.of(1000, 0)])
  })

  it('takes a code for missing even where it lies on the scale', () => {
    const sample = sampleOf(model, [{ x: 9, y: 9 }], { scale, missingCodes: [9] })
    expect(sample.columns).toEqual([Uint8Array.of(255), Uint8Array.of(255)])
  })

  it('turns reversed indicators: x becomes min + max − x', () => {
    const rows = [
      { x: 1, y: 1 },
      { x: 8, y: 8 },
      { x: null, y: 8 },
    ]
    const sample = sampleOf(model, rows, { scale, reversed: ['x'] })
    expect(answersOf(sample)).toEqual({
      x: Float64Array.of(10, 3, Number.NaN),
      y: Float64Array.of(1, 8, 8),
    })
  })

  it('gives the same sample after reversing twice', () => {
    const once = sampleOf(toyModel(), toyRows, { scale: toyScale, reversed: ['q1', 's2'] })
    const { q1, q2, s1, s2, s3 } = answersOf(once)
    const rows = toyRows.map((_, r) => ({ q1: q1[r], q2: q2[r], s1: s1[r], s2: s2[r], s3: s3[r] }))
    expect(sampleOf(toyModel(), rows, { scale: toyScale, reversed: ['q1', 's2'] })).toEqual(
      sampleOf(toyModel(), toyRows, { scale: toyScale }),
    )
  })

  it('drops rows with a gap where listwise, with their case weights', () => {
    const rows = [
      { x: 1, y: 2 },
      { x: null, y: 3 },
      { x: 4, y: 5 },
    ]
    const sample = sampleOf(model, rows, { scale, missing: 'listwise', caseWeights: [1, 2, 3] })
    expect(sample.n).toBe(2)
    expect(answersOf(sample)).toEqual({ x: Float64Array.of(1, 4), y: Float64Array.of(2, 5) })
    expect(sample.caseWeights).toEqual(Float64Array.of(1, 3))
  })

  it('gives back every answer of a scale, whatever the scale', () => {
    const ends = fc
      .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 400 }))
      .map(([min, extent]) => ({ min, max: min + extent }))
    const answered = ends.chain(({ min, max }) =>
      fc.record({
        scale: fc.constant({ min, max }),
        answers: fc.array(fc.option(fc.integer({ min, max })), { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(answered, ({ scale, answers }) => {
        const rows = answers.map(x => ({ x, y: scale.min }))
        const { x } = answersOf(sampleOf(model, rows, { scale }))
        expect(Array.from(x)).toEqual(answers.map(answer => answer ?? Number.NaN))
      }),
    )
  })

  it('names what is wrong', () => {
    const rows = [
      { x: 1, y: 2 },
      { x: 11, y: 2 },
    ]
    expect(() => sampleOf(model, rows, { scale })).toThrow(
      'x in row 1: 11 is off the scale 1 to 10',
    )
    expect(() => sampleOf(model, rows, { scales: { x: scale } })).toThrow(
      'indicator y has no declared scale',
    )
    expect(() => sampleOf(model, rows, { scale: { min: 10, max: 1 } })).toThrow(RangeError)
    expect(() => sampleOf(model, [{ x: 1 }], { scale })).toThrow(ModelError)
    expect(() => sampleOf(model, [{ x: 1, y: 1 }], { scale, reversed: ['z'] })).toThrow(
      'reversed: no indicator z',
    )
    expect(() => sampleOf(model, [{ x: 1, y: 1 }], { scale, caseWeights: [-1] })).toThrow(
      'invalid case weight in row 0: -1',
    )
  })
})
