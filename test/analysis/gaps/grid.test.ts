import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidenceEllipse } from '#analysis/gaps/confidence-ellipse.ts'
import {
  type GridItem,
  importancePerformanceGrid,
} from '#analysis/gaps/importance-performance-grid.ts'
import { statedGridItems } from '#analysis/gaps/stated-grid-items.ts'

/** An item whose draws lie evenly within ± spread of its place. */
function item(name: string, importance: number, performance: number, spread: number): GridItem {
  const steps = Array.from({ length: 101 }, (_, k) => ((k - 50) / 50) * spread)
  return {
    item: name,
    importance,
    performance,
    importanceDraws: steps.map(step => importance + step),
    performanceDraws: steps.map((_, k) => performance + steps[(k * 37) % 101]),
  }
}

const corners = (spread: number) => [
  item('fees', 8, 40, spread),
  item('network', 8, 80, spread),
  item('shops', 4, 40, spread),
  item('magazine', 4, 80, spread),
]

describe('importancePerformanceGrid', () => {
  it('puts items into the four fields where the data decide', () => {
    const grid = importancePerformanceGrid(corners(1), { axes: 'means' })
    expect(grid.axes).toEqual({ at: 'means', importance: 6, performance: 60 })
    expect(grid.points.map(({ item: name, field }) => [name, field])).toEqual([
      ['fees', 'concentrate'],
      ['network', 'keepUp'],
      ['shops', 'lowPriority'],
      ['magazine', 'overkill'],
    ])
  })

  it('leaves open what crosses an axis', () => {
    const grid = importancePerformanceGrid([...corners(1), item('app', 6.1, 80, 2)], {
      axes: { importance: 6, performance: 60 },
    })
    expect(grid.axes).toEqual({ at: 'given', importance: 6, performance: 60 })
    expect(grid.points.map(({ field }) => field)).toEqual([
      'concentrate',
      'keepUp',
      'lowPriority',
      'overkill',
      'undetermined',
    ])
  })

  it('knows that an axis at the means moves with the items', () => {
    // All items move alike in every draw: their distance to the mean is certain.
    const shift = Array.from({ length: 50 }, (_, b) => ((b % 10) - 4.5) * 2)
    const moving = [8, 4].map((importance, i) => ({
      item: `item ${i}`,
      importance,
      performance: 10 * importance,
      importanceDraws: shift.map(s => importance + s),
      performanceDraws: shift.map(s => 10 * importance + s),
    }))
    expect(importancePerformanceGrid(moving, { axes: 'means' }).points.map(p => p.field)).toEqual([
      'keepUp',
      'lowPriority',
    ])
    const fixed = importancePerformanceGrid(moving, { axes: { importance: 6, performance: 60 } })
    expect(fixed.points.map(p => p.field)).toEqual(['undetermined', 'undetermined'])
  })

  it('leaves out incomplete draws and refuses too few', () => {
    const [first, second] = corners(1)
    const holed = { ...first, importanceDraws: [Number.NaN, 1, 2], performanceDraws: [1, 2, 3] }
    const beside = { ...second, importanceDraws: [1, 1, 2], performanceDraws: [1, 2, 3] }
    expect(importancePerformanceGrid([holed, beside], { axes: 'means' }).draws).toBe(2)
    expect(() => importancePerformanceGrid([], { axes: 'means' })).toThrow('no items')
    expect(() => importancePerformanceGrid([holed, second], { axes: 'means' })).toThrow(
      'network has 101 and 101 draws instead of 3',
    )
    const empty = { ...holed, importanceDraws: [Number.NaN, 1], performanceDraws: [1, 1] }
    expect(() => importancePerformanceGrid([empty], { axes: 'means' })).toThrow('1 complete draws')
  })
})

describe('confidenceEllipse', () => {
  it('has the axes of the covariance', () => {
    const flat = confidenceEllipse([0, 0], [4, 1], 0)
    expect(flat.semiAxes[0]).toBeCloseTo(2 * Math.sqrt(5.991465), 5)
    expect(flat.semiAxes[1]).toBeCloseTo(Math.sqrt(5.991465), 5)
    expect(flat.angle).toBe(0)
    expect(confidenceEllipse([0, 0], [1, 1], 1).semiAxes[1]).toBeCloseTo(0, 6)
    expect(confidenceEllipse([0, 0], [1, 4], 0).angle).toBeCloseTo(Math.PI / 2, 12)
    expect(() => confidenceEllipse([0, 0], [-1, 1], 0)).toThrow('invalid variances')
  })

  it('has every point of its border at the same distance', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.double({ min: 0, max: 7, noNaN: true }),
        (a, b, c, d, t) => {
          // Σ = MMᵀ of any M is a covariance.
          const variances = [a * a + b * b + 0.1, c * c + d * d + 0.1] as const
          const covariance = a * c + b * d
          const { semiAxes, angle } = confidenceEllipse([0, 0], variances, covariance)
          const [u, v] = [semiAxes[0] * Math.cos(t), semiAxes[1] * Math.sin(t)]
          const x = u * Math.cos(angle) - v * Math.sin(angle)
          const y = u * Math.sin(angle) + v * Math.cos(angle)
          const determinant = variances[0] * variances[1] - covariance ** 2
          const distance =
            (variances[1] * x * x - 2 * covariance * x * y + variances[0] * y * y) / determinant
          expect(distance).toBeCloseTo(5.991465, 4)
        },
      ),
    )
  })
})

describe('statedGridItems', () => {
  it('draws respondents whole, with their weights', () => {
    const [found] = statedGridItems(
      [{ item: 'fees', importance: [8, 10, Number.NaN], performance: [4, 6, 5] }],
      { resamples: 50, seed: 1, caseWeights: [1, 1, 2] },
    )
    expect(found.importance).toBe(9)
    expect(found.performance).toBe(5)
    expect(found.importanceDraws).toHaveLength(50)
    const again = statedGridItems(
      [{ item: 'fees', importance: [8, 10, Number.NaN], performance: [4, 6, 5] }],
      { resamples: 50, seed: 1, caseWeights: [2, 2, 4] },
    )
    expect(again[0].performanceDraws).toEqual(found.performanceDraws)
  })

  it('refuses ragged columns and items that nobody answered', () => {
    const resampling = { resamples: 2, seed: 1 }
    expect(() =>
      statedGridItems([{ item: 'a', importance: [1, 2], performance: [1] }], resampling),
    ).toThrow('a has 2 and 1 rows')
    expect(() =>
      statedGridItems([{ item: 'a', importance: [Number.NaN], performance: [1] }], resampling),
    ).toThrow('nobody answered a')
  })
})
