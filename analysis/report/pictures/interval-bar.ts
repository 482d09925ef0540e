import { scaleLinear } from 'd3-scale'
import type { Axis } from './axis.ts'
import type { PlottedEstimate } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element } from './svg.ts'
import { textAt } from './text.ts'

/** The whole scale as a line with the interval as a bar on it and the value as a stroke. */
export interface IntervalBarPicture extends PlottedEstimate {
  readonly kind: 'interval-bar'
  readonly label: string
  readonly axis: Axis
}

const LINE = 20
const BAR = { top: 2, height: 16, least: 4 }
const TICKS = 24

export function drawIntervalBar(
  { value, interval, axis }: IntervalBarPicture,
  width: number,
  palette: Palette,
): Drawing {
  const at = scaleLinear([axis.min, axis.max], [0, width])
  const inside = (x: number, half: number) => Math.min(Math.max(x, half), width - half)
  return {
    height: LINE + TICKS,
    children: [
      element('rect', { x: 0, y: LINE / 2 - 1, width, height: 2, fill: palette.rule }),
      ...(interval ? [bar(at(interval[0]), at(interval[1]))] : []),
      element('rect', {
        x: inside(at(value), 1) - 1,
        y: 0,
        width: 2,
        height: LINE,
        fill: palette.ink,
      }),
      ...axis.ticks.map(({ at: value, text }) => {
        const anchor = value === axis.min ? 'start' : value === axis.max ? 'end' : 'middle'
        return textAt(text, at(value), LINE + TICKS / 2, { fill: palette.quiet, anchor }, palette)
      }),
    ],
  }

  function bar(low: number, high: number) {
    const long = Math.max(BAR.least, high - low)
    return element('rect', {
      x: inside((low + high) / 2, long / 2) - long / 2,
      y: BAR.top,
      width: long,
      height: BAR.height,
      fill: palette.bar,
    })
  }
}
