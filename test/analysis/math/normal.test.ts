import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCdf, twoSidedP } from '#analysis/math/normal-cdf.ts'
import { normalQuantile } from '#analysis/math/normal-quantile.ts'

describe('the normal distribution', () => {
  // Abramowitz & Stegun 1964, table 26.1 (15 decimals).
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [2, 0.97724986805182],
    [3, 0.99865010196837],
  ])('reaches z = %d with the published probability', (z, probability) => {
    expect(Math.abs(normalCdf(z) - probability)).toBeLessThan(2e-15)
  })

  it('keeps its relative precision far out', () => {
    // Abramowitz & Stegun 1964, table 26.2: −log₁₀ Q(10) = 23.11805.
    expect(-Math.log10(normalCdf(-10))).toBeCloseTo(23.11805, 5)
  })

  it('has no step where the series meets the continued fraction', () => {
    const z = 2.5 * Math.SQRT2
    expect(normalCdf(-z - 1e-9) / normalCdf(-z + 1e-9)).toBeCloseTo(1, 7)
  })

  it('has its quantiles as inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), p => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14)
      }),
    )
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(() => normalQuantile(1.1)).toThrow('invalid probability: 1.1')
  })

  it('tests two-sidedly', () => {
    expect(twoSidedP(0)).toBe(1)
    expect(twoSidedP(-1.959963984540054)).toBeCloseTo(0.05, 13)
  })
})
