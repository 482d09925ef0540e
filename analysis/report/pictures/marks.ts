import type { Point } from './box.ts'
import type { Palette } from './palette.ts'
import { element, type SvgElement } from './svg.ts'

/** An estimate with its interval, where that is known. */
export interface PlottedEstimate {
  readonly value: number
  readonly interval?: readonly [low: number, high: number]
}

export interface Stroke {
  readonly stroke: string
  readonly width: number
  readonly dashes?: string
}

const CAP = 6

export const line = (from: Point, to: Point, { stroke, width, dashes }: Stroke): SvgElement =>
  element('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  })

/** Filled where its interval is known, hollow while it is not; larger and in the accent in focus. */
export const dot = (
  { x, y }: Point,
  { focus, known }: { readonly focus: boolean; readonly known: boolean },
  palette: Palette,
): SvgElement =>
  element('circle', {
    cx: x,
    cy: y,
    r: focus ? 6 : 4,
    fill: known ? (focus ? palette.accent : palette.ink) : palette.paper,
    stroke: known ? undefined : palette.ink,
    'stroke-width': known ? undefined : 2,
  })

/** An interval as a line with caps: along x at the height `across`, or along y. */
export function whisker(
  [low, high]: readonly [number, number],
  across: number,
  direction: 'x' | 'y',
  stroke: string,
): SvgElement[] {
  const style = { stroke, width: 2 }
  const point = (along: number, off: number): Point =>
    direction === 'x' ? { x: along, y: across + off } : { x: across + off, y: along }
  return [
    line(point(low, 0), point(high, 0), style),
    line(point(low, -CAP), point(low, CAP), style),
    line(point(high, -CAP), point(high, CAP), style),
  ]
}
