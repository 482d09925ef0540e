import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, niceRange } from '#analysis/report/pictures/axis.ts'

describe('niceRange', () => {
  it('ends on round numbers around the values', () => {
    expect(niceRange([62.3, 77.1])).toEqual({ min: 60, max: 80, step: 5 })
    expect(niceRange([-6.7, 6.7], 4)).toEqual({ min: -10, max: 10, step: 5 })
    expect(niceRange([0.07, 0.31])).toEqual({ min: 0.05, max: 0.35, step: 0.05 })
  })

  it('has room for a single value', () => {
    const { min, max } = niceRange([50])
    expect(min).toBeLessThanOrEqual(50)
    expect(max).toBeGreaterThanOrEqual(50)
  })

  it('takes values that are all but equal for one', () => {
    const { min, max, step } = niceRange([1000, 1000 + 1e-12])
    expect((max - min) / step).toBeLessThan(10)
    expect(niceRange([0, 5e-324]).step).toBe(0.2)
  })

  it('holds every value, and a whole number of steps', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), values => {
        const { min, max, step } = niceRange(values)
        const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max))
        expect(min).toBeLessThanOrEqual(Math.min(...values) + slack)
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - slack)
        const steps = (max - min) / step
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('axisOf', () => {
  it('has a tick at each step from end to end, written as its reader writes numbers', () => {
    const written = (value: number) => value.toFixed(1).replace('.', ',')
    expect(axisOf({ min: 0, max: 0.3, step: 0.1 }, written)).toEqual({
      min: 0,
      max: 0.3,
      ticks: [
        { at: 0, text: '0,0' },
        { at: 0.1, text: '0,1' },
        { at: 0.2, text: '0,2' },
        { at: 0.3, text: '0,3' },
      ],
    })
  })

  it('ends before an end that is no whole number of steps away', () => {
    expect(axisOf({ min: 1, max: 9, step: 3 }, String).ticks.map(({ at }) => at)).toEqual([1, 4, 7])
  })
})
