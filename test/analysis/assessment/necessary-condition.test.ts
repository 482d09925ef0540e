import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { necessaryCondition } from '#analysis'
import { randomStream } from '#analysis/resampling/random-stream.ts'

const options = { seed: 1, permutations: 200 }

describe('necessaryCondition', () => {
  it('gives its worked example', () => {
    const { effect, n, bottleneck } = necessaryCondition([0, 1, 2], [0, 1, 2], options)
    expect({ effect, n }).toEqual({ effect: 0.75, n: 3 })
    expect(bottleneck[0]).toEqual({ outcome: 0, condition: 0 })
    expect(bottleneck[5]).toEqual({ outcome: 1, condition: 1 })
    expect(bottleneck[10]).toEqual({ outcome: 2, condition: 2 })
  })

  it('finds a triangle necessary, and a square not', () => {
    const { uniform } = randomStream(4, 1)
    const x = Float64Array.from({ length: 300 }, () => 100 * uniform())
    const triangle = x.map(value => value * uniform())
    const square = x.map(() => 100 * uniform())
    expect(necessaryCondition(x, triangle, options)).toMatchObject({ isNecessary: true })
    expect(necessaryCondition(x, square, options)).toMatchObject({
      isNecessary: false,
      size: 'none',
    })
  })

  it('leaves gaps out, and says nothing of a side that does not vary', () => {
    const found = necessaryCondition([0, 1, Number.NaN, 2], [0, 1, 9, 2], options)
    expect(found).toMatchObject({ n: 3, effect: 0.75 })
    expect(necessaryCondition([1, 1], [0, 2], options)).toEqual({
      n: 2,
      size: 'none',
      p: 1,
      isNecessary: false,
      bottleneck: [],
    })
  })

  it('heeds neither the order of the rows nor the units', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), points => {
        const once = necessaryCondition(
          points.map(([x]) => x),
          points.map(([, y]) => y),
          { seed: 1, permutations: 1 },
        ).effect
        const turned = points.toReversed()
        const again = necessaryCondition(
          turned.map(([x]) => 3 * x + 1),
          turned.map(([, y]) => 2 * y - 5),
          { seed: 1, permutations: 1 },
        ).effect
        expect(again ?? 0).toBeCloseTo(once ?? 0, 10)
        expect(once ?? 0).toBeGreaterThanOrEqual(0)
        expect(once ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('refuses sides of different length', () => {
    expect(() => necessaryCondition([1], [1, 2], options)).toThrow('1 conditions for 2 outcomes')
  })
})
