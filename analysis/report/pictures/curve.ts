import { line as lineThrough } from 'd3-shape'
import { across, axisBelow, axisLeft, roomForEnd, roomForTicks, upwards } from './axes.ts'
import type { Axis } from './axis.ts'
import type { Box, Point } from './box.ts'
import { dot, line } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element } from './svg.ts'
import { FONT_SIZE, textAt } from './text.ts'

/** One curve through its points, as how precise an index becomes the more are asked. */
export interface CurvePicture {
  readonly kind: 'curve'
  readonly label: string
  /** From left to right. */
  readonly points: readonly Point[]
  readonly axes: { readonly x: Axis; readonly y: Axis }
  /** A height to compare with, and what it is. */
  readonly reference?: { readonly y: number; readonly text: string }
}

const HEIGHT = 240
const MARGIN = { left: 56, right: 24, top: 16, bottom: 32 }

export function drawCurve(
  { points, axes, reference }: CurvePicture,
  width: number,
  palette: Palette,
): Drawing {
  const left = roomForTicks(axes.y, MARGIN.left)
  const right = roomForEnd(axes.x, 'last', MARGIN.right)
  const area: Box = {
    x: left,
    y: MARGIN.top,
    width: width - left - right,
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  }
  const atX = across(axes.x, area)
  const atY = upwards(axes.y, area)
  const path = lineThrough<Point>(
    ({ x }) => atX(x),
    ({ y }) => atY(y),
  ).digits(2)
  return {
    height: HEIGHT,
    children: [
      ...axisLeft(axes.y, atY, area, palette),
      ...axisBelow(axes.x, atX, area, palette),
      ...(reference
        ? [
            line(
              { x: area.x, y: atY(reference.y) },
              { x: width - right, y: atY(reference.y) },
              { stroke: palette.accent, width: 1 },
            ),
            textAt(
              reference.text,
              width - right,
              atY(reference.y) - FONT_SIZE,
              { fill: palette.quiet, anchor: 'end' },
              palette,
            ),
          ]
        : []),
      element('path', {
        d: path(points) ?? '',
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': 2,
      }),
      ...points.map(({ x, y }) =>
        dot({ x: atX(x), y: atY(y) }, { focus: false, known: true }, palette),
      ),
    ],
  }
}
