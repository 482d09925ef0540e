import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '#analysis/resampling/holm.ts'
import { quantile } from '#analysis/resampling/quantile.ts'
import { drawWithReplacement } from '#analysis/resampling/sfc32.ts'
import { bootstrapP, spreadOf } from '#analysis/resampling/spread.ts'

function draw(seed: number, resample: number, n: number): Uint32Array {
  const multiplicity = new Uint32Array(n)
  drawWithReplacement(seed, resample, n, multiplicity)
  return multiplicity
}

describe('drawWithReplacement', () => {
  it('draws n rows, the same for the same seed and resample', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, b, n) => {
        const rows = draw(seed, b, n)
        expect(rows.reduce((sum, count) => sum + count, 0)).toBe(n)
        expect(draw(seed, b, n)).toEqual(rows)
      }),
    )
  })

  it('draws otherwise for another seed, also in its high bits, and another resample', () => {
    const [first, ...others] = [
      draw(1, 0, 100),
      draw(2, 0, 100),
      draw(1 + 2 ** 32, 0, 100),
      draw(1, 1, 100),
    ]
    for (const other of others) expect(other).not.toEqual(first)
  })

  it('follows the published generator', () => {
    // sfc32 (Doty-Humphrey, PractRand 0.94), written out: a = seed, b = 0, c = resample, d = 1,
    // 15 outputs thrown away.
    const state = [5, 0, 3, 1]
    const next = () => {
      const [a, b, c, d] = state
      const output = (a + b + d) | 0
      state[0] = b ^ (b >>> 9)
      state[1] = (c + (c << 3)) | 0
      state[2] = (((c << 21) | (c >>> 11)) + output) | 0
      state[3] = (d + 1) | 0
      return output >>> 0
    }
    for (let k = 0; k < 15; k++) next()
    const expected = new Uint32Array(64)
    for (let k = 0; k < 64; k++) expected[Math.floor(next() / 2 ** 26)]++
    expect(draw(5, 3, 64)).toEqual(expected)
  })

  it('gives every row its share', () => {
    const n = 50
    const total = new Float64Array(n)
    for (let b = 0; b < 2000; b++)
      draw(11, b, n).forEach((count, row) => {
        total[row] += count
      })
    const chiSquared = total.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    // The .0005 and .9995 quantiles of χ² with 49 degrees of freedom.
    expect(chiSquared).toBeGreaterThan(22.5)
    expect(chiSquared).toBeLessThan(87)
  })
})

describe('quantile', () => {
  it('is type 7 of Hyndman & Fan', () => {
    expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75)
    // R 4.2.2: quantile(c(1, 3, 4, 10, 15), c(0, .025, .5, .9, 1))
    expect([0, 0.025, 0.5, 0.9, 1].map(p => quantile([1, 3, 4, 10, 15], p))).toEqual([
      1, 1.2, 4, 13, 15,
    ])
    expect(quantile([], 0.5)).toBeUndefined()
  })
})

describe('bootstrapP', () => {
  it('is never zero and at most one', () => {
    expect(bootstrapP(new Float64Array(999).fill(1))).toBe(0.002)
    expect(bootstrapP(new Float64Array(999).fill(-1))).toBe(0.002)
    expect(bootstrapP([-1, 0, 1])).toBe(1)
    expect(bootstrapP([-1, 1, 1, 1])).toBe(0.8)
  })
})

describe('spreadOf', () => {
  it('tells mean, standard error and interval, and leaves failed draws out', () => {
    expect(spreadOf(Float64Array.of(4, Number.NaN, 2, 3, 5, 1), 0.5)).toEqual({
      mean: 3,
      standardError: Math.sqrt(2.5),
      interval: [2, 4],
      p: 2 / 6,
    })
    expect(spreadOf(Float64Array.of(1, Number.NaN), 0.95)).toBeUndefined()
  })
})

describe('holm', () => {
  it('gives its worked example and keeps the order', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(holm([])).toEqual([])
  })

  it('never goes below the raw p, nor above Bonferroni or 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), pValues => {
        holm(pValues).forEach((adjusted, i) => {
          expect(adjusted).toBeGreaterThanOrEqual(pValues[i])
          expect(adjusted).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
