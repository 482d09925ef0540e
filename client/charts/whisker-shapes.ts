import { lineShape } from './line-shape.ts'

const CAP = 6

/** An interval as a line with caps, along x or along y. */
export function whiskerShapes(
  [from, to]: readonly [number, number],
  across: number,
  direction: 'x' | 'y',
  stroke: string,
) {
  const style = { stroke, lineWidth: 2 }
  const point = (along: number, off: number): readonly [number, number] =>
    direction === 'x' ? [along, across + off] : [across + off, along]
  return [
    lineShape(point(from, 0), point(to, 0), style),
    lineShape(point(from, -CAP), point(from, CAP), style),
    lineShape(point(to, -CAP), point(to, CAP), style),
  ]
}
