import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareP } from '#analysis/math/chi-square-p.ts'
import { chiSquareQuantile } from '#analysis/math/chi-square-quantile.ts'
import { studentQuantile, studentTwoSidedP } from '#analysis/math/student-t.ts'

describe('studentQuantile', () => {
  // scipy 1.17.1, stats.t.ppf.
  it.each([
    [0.975, 9, 2.262157162798205],
    [0.975, 3.480287, 2.947857130356167],
    [0.999999, 1.5, 5219.469324606886],
    [0.6, 300, 0.25357189491958304],
  ])('agrees with scipy at %d, %d', (p, df, expected) => {
    expect(studentQuantile(p, df) / expected).toBeCloseTo(1, 10)
  })

  it('is the inverse of the p value, and symmetric', () => {
    const share = fc.double({ min: 0.501, max: 0.9999, noNaN: true })
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 500, noNaN: true }), (p, df) => {
        const t = studentQuantile(p, df)
        expect(1 - studentTwoSidedP(t, df) / 2).toBeCloseTo(p, 10)
        expect(studentQuantile(1 - p, df) / t).toBeCloseTo(-1, 8)
      }),
    )
  })

  it('refuses what is no probability and no number of cases', () => {
    expect(() => studentQuantile(1, 5)).toThrow('invalid probability: 1')
    expect(() => studentTwoSidedP(1, 0)).toThrow('degrees of freedom: 0')
    expect(studentQuantile(0.5, 5)).toBe(0)
    expect(studentTwoSidedP(Number.POSITIVE_INFINITY, 5)).toBe(0)
  })
})

describe('chiSquareQuantile', () => {
  // scipy 1.17.1, stats.chi2.ppf.
  it.each([
    [0.999, 7, 24.321886347856854],
    [0.95, 2, 5.991464547107979],
    [0.001, 40, 17.91642653525202],
  ])('agrees with scipy at %d, %d', (p, df, expected) => {
    expect(chiSquareQuantile(p, df)).toBeCloseTo(expected, 9)
  })

  it('is the inverse of the p value', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 60 }), (p, df) => {
        expect(1 - chiSquareP(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 10)
      }),
    )
    expect(chiSquareQuantile(0, 3)).toBe(0)
    expect(() => chiSquareQuantile(1, 3)).toThrow('invalid probability')
  })
})
