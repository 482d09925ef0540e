import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseWeightsOf } from '#analysis/math/case-weights.ts'
import { effectiveSizeOf } from '#analysis/math/effective-size.ts'
import { goldenSection } from '#analysis/math/golden-section.ts'
import { meanEstimate } from '#analysis/math/mean-estimate.ts'
import { proportionDifference } from '#analysis/math/proportion-difference.ts'
import { shareEstimate } from '#analysis/math/share-estimate.ts'
import { weightedCorrelation } from '#analysis/math/weighted-correlation.ts'
import { wilsonInterval } from '#analysis/math/wilson-interval.ts'

describe('wilsonInterval', () => {
  // method/satisfaction.md D.4, computed there with an independent reference.
  it.each([
    [82, 100, 0.7333, 0.883],
    [0, 20, 0, 0.1611],
    [45, 50, 0.7864, 0.9565],
  ])('agrees with the reference for %d of %d', (count, n, low, high) => {
    const interval = wilsonInterval(count, n)
    expect(interval?.[0]).toBeCloseTo(low, 4)
    expect(interval?.[1]).toBeCloseTo(high, 4)
  })

  it('stays inside 0 to 1 and holds the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const [low, high] = wilsonInterval(share * n, n) ?? [Number.NaN, Number.NaN]
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(share + 1e-12)
          expect(high).toBeGreaterThanOrEqual(share - 1e-12)
        },
      ),
    )
  })

  it('is undefined without cases and refuses impossible counts', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined()
    expect(() => wilsonInterval(3, 2)).toThrow('invalid count: 3 of 2')
    expect(() => wilsonInterval(1, 2, 1)).toThrow('invalid level: 1')
  })
})

describe('meanEstimate', () => {
  it('is the usual mean without weights', () => {
    const found = meanEstimate([7, 8, 9, 10, Number.NaN])
    expect(found).toMatchObject({ mean: 8.5, n: 4, effectiveN: 4 })
    expect(found?.standardError).toBeCloseTo(0.645497, 6)
    expect(found?.interval?.[0]).toBeCloseTo(6.44574, 5)
    expect(found?.interval?.[1]).toBeCloseTo(10.55426, 5)
  })

  it('has no spread for one case, and no mean for none', () => {
    expect(meanEstimate([5])).toEqual({ mean: 5, n: 1, effectiveN: 1 })
    expect(meanEstimate([Number.NaN])).toBeUndefined()
    expect(meanEstimate([5, 6], { caseWeights: [0, 0] })).toBeUndefined()
    expect(meanEstimate([4, 9], { caseWeights: [1, 0] })).toEqual({ mean: 4, n: 1, effectiveN: 1 })
    const lopsided = meanEstimate([4, 9], { caseWeights: [1, 1e-12] })
    expect(lopsided).toEqual({ mean: expect.closeTo(4, 9), n: 2, effectiveN: expect.closeTo(1, 9) })
  })

  it('heeds neither order nor unit of the weights; equal weights are none', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 3,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(rows, drawn => {
        const values = drawn.map(([value]) => value)
        const caseWeights = drawn.map(([, weight]) => weight)
        const one = meanEstimate(values, { caseWeights })
        const turned = meanEstimate(values.toReversed(), {
          caseWeights: caseWeights.toReversed().map(weight => weight * 3),
        })
        expect(turned?.mean).toBeCloseTo(one?.mean ?? Number.NaN, 10)
        expect(turned?.standardError ?? 0).toBeCloseTo(one?.standardError ?? 0, 10)
        expect(turned?.effectiveN).toBeCloseTo(one?.effectiveN ?? Number.NaN, 10)
        expect(
          meanEstimate(values, { caseWeights: values.map(() => 2) })?.standardError,
        ).toBeCloseTo(meanEstimate(values)?.standardError ?? Number.NaN, 10)
      }),
    )
  })
})

describe('shareEstimate', () => {
  it('counts who belongs', () => {
    expect(shareEstimate([1, 1, 0, 1, Number.NaN])).toMatchObject({ share: 0.75, n: 4, count: 3 })
    expect(shareEstimate([1, 0], { caseWeights: [3, 1] })?.share).toBe(0.75)
    expect(shareEstimate([])).toBeUndefined()
    expect(() => shareEstimate([2])).toThrow('case 0 is 2')
  })
})

describe('proportionDifference', () => {
  // method/satisfaction.md C-5: ΔWorse .300 → .575, n 200 each, z 5.543.
  it('agrees with the reference', () => {
    const found = proportionDifference(
      { share: 0.3, effectiveN: 200 },
      { share: 0.575, effectiveN: 200 },
    )
    expect(found?.difference).toBeCloseTo(0.275, 12)
    expect(found?.z).toBeCloseTo(5.543, 3)
    expect(found?.interval[0]).toBeCloseTo(0.275 - 1.959964 * Math.sqrt(0.00105 + 0.001221875), 6)
  })

  it('has no test where all belong, and nothing without cases', () => {
    const all = { share: 1, effectiveN: 10 }
    expect(proportionDifference(all, all)).toEqual({
      difference: 0,
      standardError: 0,
      interval: [0, 0],
    })
    expect(proportionDifference(all, { share: 0, effectiveN: 0 })).toBeUndefined()
  })
})

describe('weightedCorrelation', () => {
  it('is the usual one without weights', () => {
    const found = weightedCorrelation([1, 2, 3, 4, Number.NaN], [1, 3, 2, 4, 5])
    expect(found?.correlation).toBeCloseTo(0.8, 12)
    expect(found?.n).toBe(4)
    // tanh(atanh .8 ± 1.959964 / √1)
    expect(found?.interval?.[0]).toBeCloseTo(Math.tanh(Math.atanh(0.8) - 1.959964), 6)
  })

  it('is undefined where nothing varies or fewer than two rows are there', () => {
    expect(weightedCorrelation([1, 1], [1, 2])).toBeUndefined()
    expect(weightedCorrelation([1], [1])).toBeUndefined()
    expect(() => weightedCorrelation([1], [])).toThrow('1 values beside 0')
  })

  it('takes weights for repetitions', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), rows => {
        const repeated = rows.flatMap(([a, b, w]) => Array.from({ length: w }, () => [a, b]))
        const one = weightedCorrelation(
          rows.map(([a]) => a),
          rows.map(([, b]) => b),
          { caseWeights: rows.map(([, , w]) => w) },
        )
        const other = weightedCorrelation(
          repeated.map(([a]) => a),
          repeated.map(([, b]) => b),
        )
        expect(one === undefined).toBe(other === undefined)
        if (one && other) expect(one.correlation).toBeCloseTo(other.correlation, 10)
      }),
    )
  })
})

describe('case weights', () => {
  it('are 1 where none are given, and counted by Kish', () => {
    expect(Array.from(caseWeightsOf(3))).toEqual([1, 1, 1])
    // method/satisfaction.md F.2.
    expect(effectiveSizeOf([0.5, 0.8, 1, 1.2, 1.5])).toBeCloseTo(4.480287, 6)
    expect(() => caseWeightsOf(2, [1])).toThrow('1 case weights for 2 rows')
    expect(() => caseWeightsOf(1, [Number.NaN])).toThrow('case weight in row 0')
  })
})

describe('goldenSection', () => {
  it('finds a minimum, also at an end', () => {
    expect(goldenSection(x => (x - 2) ** 2, 0, 5, 1e-6)).toBeCloseTo(2, 5)
    expect(goldenSection(x => x, 0, 5, 1e-6)).toBeCloseTo(0, 5)
  })
})
