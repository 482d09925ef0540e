import { CHART_FONT } from './chart-font.ts'
import { dotShape } from './dot-shape.ts'
import type { DrawItem } from './draw-item.ts'
import type { Drawing } from './drawing.ts'
import { lineShape } from './line-shape.ts'
import type { NiceRange } from './nice-range.ts'
import { PAGE_PALETTE, type Palette } from './palette.ts'
import { textShape } from './text-shape.ts'
import { valueAxis } from './value-axis.ts'

export interface CurveChart {
  /** From left to right. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly xAxis: NiceRange
  readonly yAxis: NiceRange
  readonly formatX: (value: number) => string
  readonly formatY: (value: number) => string
  /** A height to compare with, and what it is. */
  readonly reference?: { readonly y: number; readonly text: string }
}

const HEIGHT = 240
const MARGIN = { left: 56, right: 24, top: 16, bottom: 32 }

/** One curve through its points, as how precise an index becomes the more are asked. */
export function curveChart(
  { points, xAxis, yAxis, formatX, formatY, reference }: CurveChart,
  palette: Palette = PAGE_PALETTE,
): Drawing {
  const drawPoint: DrawItem = ({ dataIndex }, api) => {
    const here = points[dataIndex]
    const next = points[dataIndex + 1]
    const at = ({ x, y }: { readonly x: number; readonly y: number }): [number, number] => {
      const [left, top] = api.coord([x, y])
      return [left, top]
    }
    const line = { stroke: palette.ink, lineWidth: 2 }
    return {
      type: 'group',
      children: [
        ...(dataIndex === 0 && reference ? referenceShapes(reference, at) : []),
        ...(next ? [lineShape(at(here), at(next), line)] : []),
        dotShape(at(here), { focus: false, known: true }, palette),
      ],
    }
  }

  function referenceShapes(
    { y, text }: NonNullable<CurveChart['reference']>,
    at: (point: { readonly x: number; readonly y: number }) => [number, number],
  ) {
    const [left, top] = at({ x: xAxis.min, y })
    const [right] = at({ x: xAxis.max, y })
    return [
      lineShape([left, top], [right, top], { stroke: palette.accent, lineWidth: 1 }),
      textShape(text, right, top - CHART_FONT.size, { fill: palette.quiet, align: 'right' }),
    ]
  }

  return {
    height: HEIGHT,
    option: {
      grid: MARGIN,
      xAxis: valueAxis(xAxis, formatX, palette),
      yAxis: valueAxis(yAxis, formatY, palette),
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          data: points.map(({ x, y }) => [x, y]),
          renderItem: drawPoint,
        },
      ],
    },
  }
}
