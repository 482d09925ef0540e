import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  noncentralChiSquareCdf,
  noncentralityAt,
} from '#analysis/covariance/noncentral-chi-square.ts'
import { rmsea } from '#analysis/covariance/rmsea.ts'
import { chiSquareP } from '#analysis/math/chi-square-p.ts'

describe('noncentralChiSquareCdf', () => {
  // scipy.stats.ncx2.cdf 1.17.1
  it.each([
    [220.516809, 99, 50, 0.9993093573055093],
    [220.516809, 99, 121.5, 0.5140461149141102],
    [5, 2, 1.5, 0.7554611441320401],
    [554.83, 232, 322.8, 0.5089708324157931],
    [3, 3, 0.1, 0.5931105949455874],
    [2000, 500, 1300, 0.9934030803245721],
  ])('P(%f; df %i, λ %f) agrees with scipy', (x, df, noncentrality, expected) => {
    expect(noncentralChiSquareCdf(x, df, noncentrality)).toBeCloseTo(expected, 11)
  })

  it('is central without noncentrality', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (x, df) => {
          expect(noncentralChiSquareCdf(x, df, 0)).toBeCloseTo(1 - chiSquareP(x, df), 12)
          expect(noncentralChiSquareCdf(x, df, 1e-9)).toBeCloseTo(1 - chiSquareP(x, df), 8)
        },
      ),
    )
  })

  it('refuses what has no distribution', () => {
    expect(() => noncentralChiSquareCdf(1, 2, -1)).toThrow(RangeError)
    expect(() => noncentralChiSquareCdf(1, 0, 1)).toThrow(RangeError)
    expect(() => noncentralChiSquareCdf(-1, 2, 1)).toThrow(RangeError)
  })
})

describe('noncentralityAt', () => {
  it('inverts the distribution', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.1, max: 800, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (df, noncentrality, part) => {
          const x = df + noncentrality * part + 1
          const probability = noncentralChiSquareCdf(x, df, noncentrality)
          fc.pre(probability > 1e-3 && probability < 0.999)
          expect(noncentralityAt(x, df, probability) / noncentrality).toBeCloseTo(1, 6)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is 0 where the statistic is too small for any noncentrality', () => {
    expect(noncentralityAt(80, 99, 0.95)).toBe(0)
    expect(noncentralityAt(0, 5, 0.05)).toBe(0)
    expect(() => noncentralityAt(5, 2, 1)).toThrow(RangeError)
  })
})

describe('rmsea', () => {
  it('is 0 with its lower limit for a χ² below its degrees of freedom', () => {
    const { value, interval, pClose } = rmsea(80, 99, 250) ?? {}
    expect(value).toBe(0)
    expect(interval?.[0]).toBe(0)
    expect(interval?.[1]).toBeGreaterThanOrEqual(0)
    expect(pClose).toBeGreaterThan(0.99)
  })

  it('does not exist without degrees of freedom', () => {
    expect(rmsea(0, 0, 250)).toBeUndefined()
  })

  it('holds p of close fit against RMSEA .05', () => {
    // P(χ² ≥ x) at λ = n·df·.05².
    expect(rmsea(220.516809, 99, 250)?.pClose).toBeCloseTo(
      1 - noncentralChiSquareCdf(220.516809, 99, 250 * 99 * 0.0025),
      12,
    )
  })
})
