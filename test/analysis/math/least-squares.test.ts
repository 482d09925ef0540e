import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastSquares } from '#analysis/math/least-squares.ts'

const ones = (n: number) => new Array<number>(n).fill(1)

describe('leastSquares', () => {
  // R 4.2.2, summary(lm(dist ~ speed, cars)): stopping distance of 50 cars (Ezekiel 1930).
  const speed = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
    15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24,
    25,
  ]
  const distance = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
    26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93,
    120, 85,
  ]

  it('agrees with R', () => {
    const fit = leastSquares(distance, [speed], ones(50))
    expect(fit?.coefficients[0]).toBeCloseTo(-17.5791, 4)
    expect(fit?.coefficients[1]).toBeCloseTo(3.9324, 4)
    expect(fit?.standardErrors[0]).toBeCloseTo(6.7584, 4)
    expect(fit?.standardErrors[1]).toBeCloseTo(0.4155, 4)
    expect(fit?.rSquared).toBeCloseTo(0.6511, 4)
    expect(fit?.degreesOfFreedom).toBe(48)
    expect(fit?.varianceInflation[0]).toBeCloseTo(1, 12)
  })

  it('leaves residuals that no column explains, and inflates by 1/(1 − R²)', () => {
    const cell = fc.integer({ min: -20, max: 20 })
    const row = fc.tuple(cell, cell, cell, fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 25 }), rows => {
        const y = rows.map(([value]) => value)
        const columns = [rows.map(([, a]) => a), rows.map(([, , b]) => b)]
        const weights = rows.map(([, , , w]) => w)
        const fit = leastSquares(y, columns, weights)
        if (!fit) return
        const residual = y.map(
          (value, i) =>
            value -
            fit.coefficients[0] -
            fit.coefficients[1] * columns[0][i] -
            fit.coefficients[2] * columns[1][i],
        )
        for (const column of [ones(y.length), ...columns]) {
          const across = column.reduce((sum, x, i) => sum + weights[i] * x * residual[i], 0)
          expect(Math.abs(across)).toBeLessThan(1e-6)
        }
        expect(residual.reduce((sum, e, i) => sum + weights[i] * e * e, 0)).toBeCloseTo(
          fit.residualSquares,
          5,
        )
        const other = leastSquares(columns[0], [columns[1]], weights)
        if (other && other.rSquared < 0.999)
          expect(fit.varianceInflation[0]).toBeCloseTo(1 / (1 - other.rSquared), 5)
        const scaled = leastSquares(
          y,
          columns,
          weights.map(weight => weight * 7),
        )
        fit.standardErrors.forEach((error, k) => {
          expect(scaled?.standardErrors[k]).toBeCloseTo(error, 6)
        })
      }),
    )
  })

  it('is undefined for constant or collinear columns and a constant y', () => {
    expect(leastSquares([1, 2, 3], [[4, 4, 4]], ones(3))).toBeUndefined()
    expect(
      leastSquares(
        [1, 2, 4, 3],
        [
          [1, 2, 3, 4],
          [2, 4, 6, 8],
        ],
        ones(4),
      ),
    ).toBeUndefined()
    expect(leastSquares([1, 1, 1], [[1, 2, 3]], ones(3))).toBeUndefined()
    expect(() => leastSquares([1, 2], [[1]], ones(2))).toThrow('1 rows beside 2')
  })
})
