import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSample, encodeSample, packedSample } from '#analysis'

const samples = fc.integer({ min: 0, max: 20 }).chain(n =>
  fc
    .record({
      bytes: fc.uint8Array({ minLength: n, maxLength: n }),
      floats: fc.array(
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)),
        {
          minLength: n,
          maxLength: n,
        },
      ),
      weights: fc.option(
        fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: n, maxLength: n }),
      ),
    })
    .map(({ bytes, floats, weights }) =>
      packedSample({
        n,
        indicators: ['整体满意度', 'share'],
        scales: [
          { min: -3, max: 250 },
          { min: 0, max: 1 },
        ],
        columns: [bytes, Float64Array.from(floats)],
        ...(weights && { caseWeights: Float64Array.from(weights) }),
      }),
    ),
)

describe('a block of packed columns', () => {
  it('comes back as it was, and is the same bytes again', () => {
    fc.assert(
      fc.property(samples, sample => {
        const bytes = encodeSample(sample)
        expect(decodeSample(bytes)).toEqual(sample)
        expect(encodeSample(decodeSample(bytes))).toEqual(bytes)
      }),
    )
  })

  it('of the first edition still reads, on scales of 255 points', () => {
    const scale = { min: 0, max: 254 }
    const [indicators, n] = [['slider'], 4]
    const whole = packedSample({
      ...{
        n,
        indicators,
        scales: [{ min: 0, max: 253 }],
        columns: [Uint8Array.of(0, 7, 254, 255)],
      },
    })
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
    const old = Buffer.from(text(encodeSample(whole)).replace('"max":253', '"max":254'), 'latin1')
    expect(decodeSample(old)).toEqual({
      ...{ n, indicators, scales: [scale], columns: [Float64Array.of(0, 7, 254, Number.NaN)] },
    })
  })

  it('can be read from the middle of a buffer', () => {
    const sample = packedSample({
      n: 2,
      indicators: ['x'],
      scales: [{ min: 1, max: 10 }],
      columns: [Uint8Array.of(3, 255)],
    })
    const bytes = encodeSample(sample)
    const buffer = new Uint8Array(bytes.length + 3)
    buffer.set(bytes, 3)
    expect(decodeSample(buffer.subarray(3))).toEqual(sample)
  })

  it('is refused when cut short, foreign or off its scale', () => {
    const sample = packedSample({
      n: 2,
      indicators: ['x'],
      scales: [{ min: 1, max: 10 }],
      columns: [Uint8Array.of(3, 255)],
    })
    const bytes = encodeSample(sample)
    expect(() => decodeSample(bytes.subarray(0, -1))).toThrow('truncated sample block')
    expect(() => decodeSample(bytes.subarray(0, 6))).toThrow('not a sample block')
    expect(() => decodeSample(new Uint8Array(40))).toThrow('not a sample block')
    expect(() => decodeSample(Uint8Array.from(bytes).fill(77, -1))).toThrow(
      'x in row 1: 78 is off 1 to 10',
    )
  })
})
