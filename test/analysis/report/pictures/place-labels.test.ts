import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, overlap } from '#analysis/report/pictures/box.ts'
import { type Marked, placeLabels } from '#analysis/report/pictures/place-labels.ts'

const AREA: Box = { x: 0, y: 0, width: 800, height: 480 }

const mark = (x: number, y: number): Marked => ({
  x,
  y,
  label: { width: 100, height: 20 },
  covers: [{ x: x - 5, y: y - 5, width: 10, height: 10 }],
})

const inside = (box: Box) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= 800 && box.y + box.height <= 480

describe('placeLabels', () => {
  it('puts a lone label beside its mark, up and to the right', () => {
    expect(placeLabels([mark(100, 100)], AREA)).toEqual([{ x: 112, y: 72, width: 100, height: 20 }])
  })

  it('is not led astray by rounding', () => {
    const odd = { ...mark(173.3, 264.1), label: { width: 42.3, height: 20 } }
    const [box] = placeLabels([odd], { x: 40.1, y: 32.7, width: 318.9, height: 367.3 })
    expect(box.x).toBeCloseTo(185.3)
  })

  it('stays inside at the edge, and off its mark', () => {
    const atEdge = mark(790, 100)
    const [box] = placeLabels([atEdge], AREA)
    expect(inside(box)).toBe(true)
    expect(atEdge.covers.every(covered => overlap(box, covered) === 0)).toBe(true)
  })

  it('keeps clear of what is in the way', () => {
    const inTheWay = { x: 105, y: 60, width: 200, height: 38 }
    const [box] = placeLabels([mark(100, 100)], AREA, { words: [inTheWay] })
    expect(overlap(box, inTheWay)).toBe(0)
  })

  it('crosses a line rather than a mark, and keeps off it where it can', () => {
    const line = { x: 0, y: 80, width: 800, height: 6 }
    const [free] = placeLabels([mark(100, 100)], AREA, { lines: [line] })
    expect(overlap(free, line)).toBe(0)
    const walls = [-1, 1].map(side => ({ x: 100 + side * 60 - 50, y: 90, width: 100, height: 390 }))
    const [crossing] = placeLabels([mark(100, 100)], AREA, { words: walls, lines: [line] })
    expect(walls.every(wall => overlap(crossing, wall) === 0)).toBe(true)
  })

  it('stands nearer to its own mark than to any other', () => {
    const marks = [mark(400, 240), mark(460, 250)]
    const centre = ({ x, width }: Box) => x + width / 2
    const [left, right] = placeLabels(marks, AREA)
    expect(centre(left)).toBeLessThan(centre(right))
  })

  it('keeps the labels of up to six marks apart from one another and from the marks', () => {
    const place = fc.record({
      x: fc.integer({ min: 120, max: 680 }),
      y: fc.integer({ min: 60, max: 420 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 6, comparator: tooNear }), places => {
        const marks = places.map(({ x, y }) => mark(x, y))
        const boxes = placeLabels(marks, AREA)
        const taken = [...boxes, ...marks.flatMap(({ covers }) => covers)]
        for (const [index, box] of boxes.entries()) {
          expect(inside(box)).toBe(true)
          const others = taken.filter((_, at) => at !== index)
          expect(others.every(other => overlap(box, other) === 0)).toBe(true)
        }
      }),
    )
  })

  it('places a crowd all the same, each label once', () => {
    const boxes = placeLabels(
      Array.from({ length: 40 }, (_, i) => mark(400 + i, 240)),
      AREA,
    )
    expect(boxes).toHaveLength(40)
  })
})

/** Two dots on the same spot leave no room; that is the crowd's case. */
function tooNear(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 40
}
