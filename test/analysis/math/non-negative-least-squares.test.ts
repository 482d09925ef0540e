import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nonNegativeLeastSquares } from '#analysis/math/non-negative-least-squares.ts'

describe('nonNegativeLeastSquares', () => {
  it('holds a coefficient at 0', () => {
    expect(Array.from(nonNegativeLeastSquares([2, 1, 1, 2], [3, -1]))).toEqual([1.5, 0])
    expect(Array.from(nonNegativeLeastSquares([2, 1, 1, 2], [3, 3]))).toEqual([1, 1])
    expect(Array.from(nonNegativeLeastSquares([1, 0, 0, 1], [-1, -2]))).toEqual([0, 0])
  })

  it('meets the conditions of the optimum (Karush, Kuhn & Tucker)', () => {
    const number = fc.integer({ min: -9, max: 9 })
    const rows = fc.array(fc.array(number, { minLength: 5, maxLength: 5 }), {
      minLength: 8,
      maxLength: 14,
    })
    fc.assert(
      fc.property(rows, fc.array(number, { minLength: 14, maxLength: 14 }), (a, y) => {
        const size = 5
        const n = a.length
        const g = new Float64Array(size * size)
        const b = new Float64Array(size)
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++)
            g[i * size + j] = a.reduce((sum, row) => sum + (row[i] * row[j]) / n, 0)
          b[i] = a.reduce((sum, row, r) => sum + (row[i] * y[r]) / n, 0)
        }
        const x = nonNegativeLeastSquares(g, b)
        for (let i = 0; i < size; i++) {
          let slope = b[i]
          for (let j = 0; j < size; j++) slope -= g[i * size + j] * x[j]
          expect(x[i]).toBeGreaterThanOrEqual(0)
          expect(slope).toBeLessThan(1e-6)
          if (x[i] > 1e-9) expect(Math.abs(slope)).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 500 },
    )
  })
})
