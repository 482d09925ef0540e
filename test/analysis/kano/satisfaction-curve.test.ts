import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { satisfactionAt, satisfactionCurve } from '#analysis/kano/satisfaction-curve.ts'

/** Satisfaction at x by category, for CS and DS. */
function at(category: 'M' | 'O' | 'A', cs: number, ds: number, x: number): number {
  const curve = satisfactionCurve(category, cs, ds)
  return curve ? satisfactionAt(curve, x) : Number.NaN
}

describe('satisfactionCurve', () => {
  // Method vector C-3.
  it.each([
    ['M', 0.0757],
    ['O', -0.084],
    ['A', -0.2437],
  ] as const)('%s is %f at x = .5 for CS .568 and DS −.736', (category, expected) => {
    expect(at(category, 0.568, -0.736, 0.5)).toBeCloseTo(expected, 4)
    expect(at(category, 0.568, -0.736, 0)).toBeCloseTo(-0.736, 10)
    expect(at(category, 0.568, -0.736, 1)).toBeCloseTo(0.568, 10)
  })

  it('rises from Worse to Better, must-be first and attractive last', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (cs, ds, x) => {
        const [m, o, a] = (['M', 'O', 'A'] as const).map(category => at(category, cs, -ds, x))
        expect(m).toBeGreaterThanOrEqual(o - 1e-12)
        expect(o).toBeGreaterThanOrEqual(a - 1e-12)
        expect(a).toBeGreaterThanOrEqual(-ds - 1e-12)
        expect(m).toBeLessThanOrEqual(cs + 1e-12)
      }),
    )
  })

  it('does not exist for the others, and not outside 0 to 1', () => {
    expect(satisfactionCurve('I', 0.5, -0.5)).toBeUndefined()
    expect(satisfactionCurve('R', 0.5, -0.5)).toBeUndefined()
    expect(() => at('O', 0.5, -0.5, 1.1)).toThrow(RangeError)
  })
})
