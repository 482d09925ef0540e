import { describe, expect, it } from 'vitest'
import { factorise, solveFactored } from '#analysis/math/cholesky.ts'
import { solveLinear } from '#analysis/math/solve-linear.ts'

describe('solveLinear', () => {
  it('gives its worked example', () => {
    const b = Float64Array.of(3, 5)
    expect(solveLinear(Float64Array.of(2, 1, 1, 3), b, 2)).toBe(true)
    expect(b[0]).toBeCloseTo(0.8, 14)
    expect(b[1]).toBeCloseTo(1.4, 14)
  })

  it('swaps rows where the first pivot is zero, and takes indefinite systems', () => {
    const c = Float64Array.of(4, 6)
    expect(solveLinear(Float64Array.of(0, 2, 3, 0), c, 2)).toBe(true)
    expect([...c]).toEqual([2, 2])
  })

  it('refuses singular systems', () => {
    expect(solveLinear(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2), 2)).toBe(false)
    expect(solveLinear(Float64Array.of(Number.NaN), Float64Array.of(1), 1)).toBe(false)
  })
})

describe('factorise', () => {
  it('gives its worked example, from any place in the array', () => {
    const a = Float64Array.of(9, 4, 2, 2, 5)
    expect(factorise(a, 2, 1)).toBe(true)
    expect([a[1], a[3], a[4]]).toEqual([2, 1, 2])
    const b = Float64Array.of(0, 8, 9)
    solveFactored(a, 2, 1, b, 1)
    expect([b[1], b[2]]).toEqual([1.375, 1.25])
  })

  it('refuses what is not positive definite', () => {
    expect(factorise(Float64Array.of(1, 2, 2, 1), 2)).toBe(false)
    expect(factorise(Float64Array.of(1, 1, 1, 1), 2)).toBe(false)
  })
})
