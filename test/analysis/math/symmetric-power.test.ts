import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetricPower } from '#analysis/math/symmetric-power.ts'

describe('symmetricPower', () => {
  it('has an inverse square root that undoes the square root', () => {
    const correlation = fc.double({ min: -0.45, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(correlation, r => {
        const matrix = [1, r, r, r, 1, r, r, r, 1]
        const root = symmetricPower(matrix, 3, 0.5) ?? []
        const inverse = symmetricPower(matrix, 3, -0.5) ?? []
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < 3; j++) {
            let square = 0
            let one = 0
            for (let k = 0; k < 3; k++) {
              square += root[i * 3 + k] * root[k * 3 + j]
              one += root[i * 3 + k] * inverse[k * 3 + j]
            }
            expect(square).toBeCloseTo(matrix[i * 3 + j], 10)
            expect(one).toBeCloseTo(i === j ? 1 : 0, 10)
          }
      }),
    )
  })

  it('does not exist without positive definiteness', () => {
    expect(symmetricPower([1, 1, 1, 1], 2, -0.5)).toBeUndefined()
    expect(symmetricPower([1, 1.5, 1.5, 1], 2, 0.5)).toBeUndefined()
  })
})
