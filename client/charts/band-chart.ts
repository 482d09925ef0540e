import type { DrawItem } from './draw-item.ts'
import type { Drawing } from './drawing.ts'
import type { NiceRange } from './nice-range.ts'
import { PAGE_PALETTE, type Palette } from './palette.ts'
import { textShape } from './text-shape.ts'
import { valueAxis } from './value-axis.ts'

export interface BandChart {
  /** In ascending order of x, with what it may be at each place. */
  readonly curve: readonly {
    readonly x: number
    readonly y: number
    readonly band: readonly [number, number]
  }[]
  /** The corners of the form that is read, drawn dashed. */
  readonly form: readonly (readonly [x: number, y: number])[]
  readonly axis: NiceRange
  readonly axisNames: { readonly x: string; readonly y: string }
  readonly formatTick: (value: number) => string
}

const MARGIN = { left: 40, right: 16, top: 32, bottom: 56 }
const HEIGHT = 360

/** A smooth curve with its band, and the form that the data support as a dashed line. */
export function bandChart(
  { curve, form, axis, axisNames, formatTick }: BandChart,
  width: number,
  palette: Palette = PAGE_PALETTE,
): Drawing {
  const drawCurve: DrawItem = (_, api) => {
    const at = ([x, y]: readonly [number, number]) => api.coord([x, y])
    const upper = curve.map(({ x, band }) => at([x, band[1]]))
    const lower = curve.map(({ x, band }) => at([x, band[0]])).reverse()
    const quiet = { fill: palette.quiet }
    return {
      type: 'group',
      children: [
        {
          type: 'polygon',
          shape: { points: [...upper, ...lower] },
          style: { fill: palette.rule, opacity: 0.7 },
        },
        {
          type: 'polyline',
          shape: { points: curve.map(({ x, y }) => at([x, y])) },
          style: { stroke: palette.ink, lineWidth: 2, fill: 'none' },
        },
        {
          type: 'polyline',
          shape: { points: form.map(at) },
          style: { stroke: palette.accent, lineWidth: 2, lineDash: [6, 4], fill: 'none' },
        },
        textShape(axisNames.y, 0, 10, quiet),
        textShape(axisNames.x, width, HEIGHT - 10, { ...quiet, align: 'right' }),
      ],
    }
  }
  return {
    height: HEIGHT,
    option: {
      grid: MARGIN,
      xAxis: valueAxis(axis, formatTick, palette),
      yAxis: valueAxis(axis, formatTick, palette),
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          data: [[axis.min, axis.min]],
          renderItem: drawCurve,
        },
      ],
    },
  }
}
