import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveSize } from '#analysis/math/effective-size.ts'
import { equalFrequenciesTest } from '#analysis/math/equal-frequencies-test.ts'
import { homogeneityTest } from '#analysis/math/homogeneity-test.ts'
import { mannWhitney } from '#analysis/math/mann-whitney.ts'
import { pooledProportionsZ } from '#analysis/math/pooled-proportions-z.ts'

const counts = fc.array(fc.nat(60), { minLength: 4, maxLength: 4 })

describe('equalFrequenciesTest', () => {
  it('agrees with scipy.stats.chisquare 1.17.1', () => {
    const test = equalFrequenciesTest([95, 123, 45, 33])
    expect(test?.statistic).toBeCloseTo(72.48648648648648, 10)
    expect(test?.df).toBe(3)
    expect(test?.p).toBeCloseTo(1.2522761158739372e-15, 24)
  })

  it('is 0 for equal counts, and does not exist for nothing', () => {
    expect(equalFrequenciesTest([5, 5, 5])).toEqual({ statistic: 0, df: 2, p: 1 })
    expect(equalFrequenciesTest([0, 0, 0])).toBeUndefined()
    expect(equalFrequenciesTest([7])).toBeUndefined()
  })
})

describe('homogeneityTest', () => {
  it('agrees with scipy.stats.chi2_contingency 1.17.1', () => {
    const test = homogeneityTest([20, 40, 100, 40], [45, 70, 60, 25])
    expect(test?.statistic).toBeCloseTo(31.25874125874126, 10)
    expect(test?.p).toBeCloseTo(7.498205353693835e-7, 16)
  })

  it('leaves out a class that nobody is in', () => {
    const test = homogeneityTest([3, 0, 5], [4, 0, 1])
    expect(test).toEqual(homogeneityTest([3, 5], [4, 1]))
    expect(test?.df).toBe(1)
  })

  it('does not exist for an empty sample or a single class, and refuses unlike tables', () => {
    expect(homogeneityTest([0, 0], [1, 2])).toBeUndefined()
    expect(homogeneityTest([3, 0], [2, 0])).toBeUndefined()
    expect(() => homogeneityTest([1, 2], [1, 2, 3])).toThrow(RangeError)
  })
})

describe('mannWhitney', () => {
  it('agrees with scipy.stats.mannwhitneyu 1.17.1, asymptotic without continuity correction', () => {
    const test = mannWhitney([40, 100, 40, 20], [25, 60, 70, 45])
    expect(test?.superiority).toBeCloseTo(25650 / 40000, 12)
    expect(test?.pHigher).toBeCloseTo(1.4301626722492378e-7, 16)
    expect(test?.p).toBeCloseTo(2.8603253444984756e-7, 16)
  })

  it('counts superiority as all pairs do', () => {
    const spread = (classes: readonly number[]) =>
      classes.flatMap((count, k) => Array.from({ length: count }, () => k))
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
        fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
        (first, second) => {
          const test = mannWhitney(first, second)
          if (!test) return
          const pairs = spread(first).flatMap(a =>
            spread(second).map(b => (b > a ? 1 : b === a ? 0.5 : 0)),
          )
          const mean = pairs.reduce<number>((sum, win) => sum + win, 0) / pairs.length
          expect(test.superiority).toBeCloseTo(mean, 12)
        },
      ),
    )
  })

  it('turns its sign when the samples change places', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const there = mannWhitney(first, second)
        const back = mannWhitney(second, first)
        expect(there === undefined).toBe(back === undefined)
        if (!there || !back) return
        expect(there.z).toBeCloseTo(-back.z, 10)
        expect(there.superiority + back.superiority).toBeCloseTo(1, 12)
        expect(there.p).toBeCloseTo(back.p, 12)
      }),
    )
  })

  it('does not exist where all are tied or a sample is empty', () => {
    expect(mannWhitney([0, 5, 0], [0, 9, 0])).toBeUndefined()
    expect(mannWhitney([0, 0], [1, 2])).toBeUndefined()
    expect(() => mannWhitney([1], [1, 2])).toThrow(RangeError)
  })
})

describe('pooledProportionsZ', () => {
  it('is 5.543 for .300 → .575 of 200 each (method vector C-5)', () => {
    expect(pooledProportionsZ(60, 200, 115, 200)).toBeCloseTo(5.543, 3)
  })

  it('squares to the χ² of the 2 × 2 table', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c, d) => {
        const z = pooledProportionsZ(a, a + b, c, c + d)
        const test = homogeneityTest([a, b], [c, d])
        if (z !== undefined && test) expect(z * z).toBeCloseTo(test.statistic, 8)
        else expect(z).toBeUndefined()
      }),
    )
  })
})

describe('effectiveSize', () => {
  it('is 4.480287 for .5, .8, 1, 1.2, 1.5 (method §F.2)', () => {
    const weights = [0.5, 0.8, 1, 1.2, 1.5]
    const sum = (power: number) => weights.reduce((total, w) => total + w ** power, 0)
    expect(effectiveSize(sum(1), sum(2))).toBeCloseTo(4.480287, 6)
  })

  it('is 0 where there is no weight', () => {
    expect(effectiveSize(0, 0)).toBe(0)
  })
})
