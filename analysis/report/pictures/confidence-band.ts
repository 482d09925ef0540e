import { area as areaBetween, line as lineThrough } from 'd3-shape'
import { across, axisBelow, axisLeft, roomForEnd, roomForTicks, upwards } from './axes.ts'
import type { Axis } from './axis.ts'
import type { Box, Point } from './box.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element } from './svg.ts'
import { textAt } from './text.ts'

/** A smooth curve with its confidence band, and beside it the form that the data support. */
export interface ConfidenceBandPicture {
  readonly kind: 'confidence-band'
  readonly label: string
  /** From left to right. */
  readonly curve: readonly (Point & { readonly band: readonly [low: number, high: number] })[]
  /** The corners of the form, which is drawn dashed. */
  readonly form: readonly Point[]
  readonly axes: { readonly x: Axis; readonly y: Axis }
  readonly axisNames: { readonly x: string; readonly y: string }
}

const HEIGHT = 360
const MARGIN = { left: 40, right: 16, top: 32, bottom: 56 }

export function drawConfidenceBand(
  { curve, form, axes, axisNames }: ConfidenceBandPicture,
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
  const band = areaBetween<ConfidenceBandPicture['curve'][number]>(
    ({ x }) => atX(x),
    own => atY(own.band[0]),
    own => atY(own.band[1]),
  ).digits(2)
  const path = lineThrough<Point>(
    ({ x }) => atX(x),
    ({ y }) => atY(y),
  ).digits(2)
  const stroke = { fill: 'none', 'stroke-width': 2 }
  const quiet = { fill: palette.quiet }
  return {
    height: HEIGHT,
    children: [
      ...axisLeft(axes.y, atY, area, palette),
      ...axisBelow(axes.x, atX, area, palette),
      element('path', { d: band(curve) ?? '', fill: palette.rule, 'fill-opacity': 0.7 }),
      element('path', { d: path(curve) ?? '', ...stroke, stroke: palette.ink }),
      element('path', {
        d: path(form) ?? '',
        ...stroke,
        stroke: palette.accent,
        'stroke-dasharray': '6 4',
      }),
      textAt(axisNames.y, 0, 10, quiet, palette),
      textAt(axisNames.x, width, HEIGHT - 10, { ...quiet, anchor: 'end' }, palette),
    ],
  }
}
