import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareP } from '#analysis/math/chi-square-p.ts'
import { equalSplitP } from '#analysis/math/equal-split-p.ts'
import { regularisedBeta } from '#analysis/math/regularised-beta.ts'
import { regularisedUpperGamma } from '#analysis/math/regularised-upper-gamma.ts'

/** Relative difference, so that small tails count as much as large ones. */
const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1)

describe('regularisedBeta', () => {
  // scipy.special.betainc 1.17.1
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.5, 123, 96, 0.03360141757191069],
    [0.2, 0.5, 0.5, 0.2951672353008665],
    [0.8, 30.4, 10.7, 0.8083484413200116],
    [0.49, 5000, 5100, 0.15505519246383542],
  ])('I_%f(%f, %f) agrees with scipy', (x, a, b, expected) => {
    expect(relative(regularisedBeta(x, a, b), expected)).toBeLessThan(1e-10)
  })

  it('mirrors: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    const size = fc.double({ min: 0.1, max: 500, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), size, size, (x, a, b) => {
        expect(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('is 0 and 1 at the ends and refuses what is no probability', () => {
    expect(regularisedBeta(0, 2, 3)).toBe(0)
    expect(regularisedBeta(1, 2, 3)).toBe(1)
    expect(() => regularisedBeta(1.1, 2, 3)).toThrow(RangeError)
    expect(() => regularisedBeta(0.5, -1, 3)).toThrow(RangeError)
  })
})

describe('regularisedUpperGamma', () => {
  // scipy.special.gammaincc 1.17.1
  it.each([
    [1, 2, 0.1353352832366127],
    [1.5, 36.245, 1.2501075954641482e-15],
    [0.5, 0.001, 0.9643294082703201],
    [20, 15, 0.8752187849674751],
    [1.5, 200, 2.2138865931011112e-86],
    [50, 120, 1.6008226793344963e-13],
  ])('Q(%f, %f) agrees with scipy', (a, x, expected) => {
    expect(relative(regularisedUpperGamma(a, x), expected)).toBeLessThan(1e-11)
  })

  it('is 1 at 0, 0 at infinity, and refuses negative numbers', () => {
    expect(regularisedUpperGamma(2, 0)).toBe(1)
    expect(regularisedUpperGamma(2, Number.POSITIVE_INFINITY)).toBe(0)
    expect(() => regularisedUpperGamma(2, -1)).toThrow(RangeError)
    expect(() => regularisedUpperGamma(0, 1)).toThrow(RangeError)
  })
})

describe('chiSquareP', () => {
  it('is .05 at the table value of 1 degree of freedom', () => {
    expect(chiSquareP(3.841458820694124, 1)).toBeCloseTo(0.05, 12)
  })

  it('is e^(−x/2) for 2 degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), statistic => {
        expect(relative(chiSquareP(statistic, 2), Math.exp(-statistic / 2))).toBeLessThan(1e-11)
      }),
    )
  })
})

describe('equalSplitP', () => {
  // scipy.stats.binomtest 1.17.1
  it.each([
    [123, 95, 0.06720283514382137],
    [101, 81, 0.15883333227242036],
    [124, 121, 0.8983608209312329],
    [93, 87, 0.7094997422022832],
    [177, 83, 5.535730372385465e-9],
  ])('%i against %i agrees with scipy', (first, second, expected) => {
    expect(relative(equalSplitP(first, second), expected)).toBeLessThan(1e-10)
  })

  it('is the binomial sum itself for whole counts', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), (first, second) => {
        const n = first + second
        const larger = Math.max(first, second)
        let tail = 0
        let ways = 1
        for (let k = 0; k <= n; k++) {
          if (k >= larger) tail += ways / 2 ** n
          ways = (ways * (n - k)) / (k + 1)
        }
        expect(equalSplitP(first, second)).toBeCloseTo(Math.min(1, 2 * tail), 10)
      }),
    )
  })

  it('falls as the lead grows, between whole counts too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (larger, part) => {
          expect(equalSplitP(larger, part * larger * 0.9)).toBeLessThanOrEqual(
            equalSplitP(larger, part * larger) + 1e-12,
          )
        },
      ),
    )
  })

  it('is 1 for equal counts and for none', () => {
    expect(equalSplitP(0, 0)).toBe(1)
    expect(equalSplitP(7, 7)).toBe(1)
    expect(() => equalSplitP(-1, 2)).toThrow(RangeError)
  })
})
