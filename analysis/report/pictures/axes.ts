import type { ScaleLinear } from 'd3-scale'
import { scaleLinear } from 'd3-scale'
import type { Axis } from './axis.ts'
import type { Box } from './box.ts'
import { line } from './marks.ts'
import type { Palette } from './palette.ts'
import type { SvgElement } from './svg.ts'
import { LINE_HEIGHT, textAt, textWidth } from './text.ts'

/** From values to pixels. */
export type Scale = ScaleLinear<number, number>

/** Between the numbers of an axis and the area that it belongs to. */
const GAP = 8

export const across = ({ min, max }: Axis, { x, width }: Box): Scale =>
  scaleLinear([min, max], [x, x + width])

export const upwards = ({ min, max }: Axis, { y, height }: Box): Scale =>
  scaleLinear([min, max], [y + height, y])

/** Room to the left of an area for the ticks of its upright axis. */
export const roomForTicks = ({ ticks }: Axis, least: number): number =>
  Math.max(least, GAP + Math.max(0, ...ticks.map(({ text }) => textWidth(text))))

/** Room beside an area for the half of a tick below it that stands out at its end. */
export const roomForEnd = (axis: Axis, end: 'first' | 'last', least: number): number =>
  Math.max(least, textWidth(axis.ticks.at(end === 'first' ? 0 : -1)?.text ?? '') / 2)

/** Quiet: light lines to read off from, no frame, and the ticks below them. */
export function axisBelow({ ticks }: Axis, at: Scale, area: Box, palette: Palette): SvgElement[] {
  const bottom = area.y + area.height
  const every = thinning(
    ticks.map(tick => {
      const half = textWidth(tick.text) / 2
      return [at(tick.at) - half, at(tick.at) + half]
    }),
    4,
  )
  return [
    ...ticks.map(tick => {
      const x = crisp(at(tick.at))
      return line({ x, y: area.y }, { x, y: bottom }, { stroke: palette.rule, width: 1 })
    }),
    ...ticks
      .filter((_, index) => index % every === 0)
      .map(tick =>
        textAt(
          tick.text,
          at(tick.at),
          bottom + GAP + 7,
          { fill: palette.quiet, anchor: 'middle' },
          palette,
        ),
      ),
  ]
}

/** The same for the upright axis, its ticks at the left. */
export function axisLeft({ ticks }: Axis, at: Scale, area: Box, palette: Palette): SvgElement[] {
  const right = area.x + area.width
  const every = thinning(
    ticks.map(tick => [-at(tick.at) - LINE_HEIGHT / 2, -at(tick.at) + LINE_HEIGHT / 2]),
    0,
  )
  return [
    ...ticks.map(tick => {
      const y = crisp(at(tick.at))
      return line({ x: area.x, y }, { x: right, y }, { stroke: palette.rule, width: 1 })
    }),
    ...ticks
      .filter((_, index) => index % every === 0)
      .map(tick =>
        textAt(
          tick.text,
          area.x - GAP,
          at(tick.at),
          { fill: palette.quiet, anchor: 'end' },
          palette,
        ),
      ),
  ]
}

/** Every how manyth of the ticks can be written so that none touches the next. */
function thinning(extents: readonly (readonly [from: number, to: number])[], gap: number): number {
  for (let every = 1; every < extents.length; every++) {
    const shown = extents.filter((_, index) => index % every === 0)
    if (shown.every(([from], index) => index === 0 || from >= shown[index - 1][1] + gap))
      return every
  }
  return Math.max(1, extents.length)
}

/** A line of one pixel is sharp where it fills one. */
const crisp = (position: number): number => Math.floor(position) + 0.5
