import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isotonicCurve, isotonicRegression } from '#analysis/loyalty/isotonic-curve.ts'
import { pairedScores } from '#analysis/loyalty/paired-scores.ts'

const rounded = (values: ArrayLike<number>) =>
  Array.from(values, value => Math.round(value * 1e4) / 1e4)

describe('isotonicRegression', () => {
  // method/satisfaction.md D.2, computed there with an independent reference.
  it('agrees with the reference', () => {
    expect(rounded(isotonicRegression([1, 3, 2, 4, 3, 5]))).toEqual([1, 2.5, 2.5, 3.5, 3.5, 5])
    expect(rounded(isotonicRegression([10, 20, 15, 60, 55, 90], [5, 5, 10, 10, 30, 5]))).toEqual([
      10, 16.6667, 16.6667, 56.25, 56.25, 90,
    ])
  })

  it('equals the min-max formula, tried over all stretches', () => {
    const weighted = fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(weighted, rows => {
        const mean = (from: number, to: number) => {
          const stretch = rows.slice(from, to + 1)
          const weight = stretch.reduce((sum, [, w]) => sum + w, 0)
          return stretch.reduce((sum, [y, w]) => sum + w * y, 0) / weight
        }
        const places = rows.map((_, i) => i)
        const truth = places.map(i =>
          Math.max(
            ...places
              .filter(a => a <= i)
              .map(a => Math.min(...places.filter(b => b >= i).map(b => mean(a, b)))),
          ),
        )
        const fitted = isotonicRegression(
          rows.map(([y]) => y),
          rows.map(([, w]) => w),
        )
        truth.forEach((value, i) => {
          expect(fitted[i]).toBeCloseTo(value, 10)
        })
      }),
    )
  })

  it('refuses weights that are not positive or too few', () => {
    expect(() => isotonicRegression([1, 2], [1, 0])).toThrow('weight of value 1')
    expect(() => isotonicRegression([1, 2], [1])).toThrow('1 weights for 2 values')
  })
})

describe('isotonicCurve', () => {
  it('explains a rising link by a rising curve alone', () => {
    const curve = isotonicCurve(pairedScores([10, 20, 30, 40, 50, 60], [1, 3, 2, 4, 3, 5]))
    expect(curve?.points.map(point => point.loyalty)).toEqual([1, 2.5, 2.5, 3.5, 3.5, 5])
    expect(curve?.rSquared).toBeGreaterThan(0.8)
    expect(curve?.rSquaredFalling).toBeCloseTo(0, 12)
  })

  it('takes customers with the same satisfaction together, by weight', () => {
    const curve = isotonicCurve(pairedScores([50, 50, 80], [20, 60, 90], [3, 1, 1]))
    expect(curve?.points).toEqual([
      { satisfaction: 50, loyalty: 30 },
      { satisfaction: 80, loyalty: 90 },
    ])
  })

  it('is undefined without variance', () => {
    expect(isotonicCurve(pairedScores([1, 2], [5, 5]))).toBeUndefined()
    expect(isotonicCurve(pairedScores([], []))).toBeUndefined()
  })
})
