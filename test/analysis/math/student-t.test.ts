import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
