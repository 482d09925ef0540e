import { CHART_FONT } from './chart-font.ts'
import { dotShape } from './dot-shape.ts'
import type { DrawItem } from './draw-item.ts'
import type { Drawing } from './drawing.ts'
import { lineShape } from './line-shape.ts'
import type { NiceRange } from './nice-range.ts'
import { PAGE_PALETTE, type Palette } from './palette.ts'
import { textShape } from './text-shape.ts'
import { valueAxis } from './value-axis.ts'
import { whiskerShapes } from './whisker-shapes.ts'
import { wrapText } from './wrap-text.ts'

export interface IntervalRow {
  readonly label: string
  readonly value: number
  readonly interval?: readonly [number, number]
  /** The value as the reader writes numbers, and what is said beside it. */
  readonly valueText: string
  readonly note?: string
  readonly noteStrong?: boolean
  /** The row that the report is about. */
  readonly focus?: boolean
}

export interface IntervalChart {
  readonly rows: readonly IntervalRow[]
  readonly axis: NiceRange
  /** A line to compare with, as 0 is for differences. */
  readonly reference?: number
  readonly formatTick: (value: number) => string
}

const WIDE = { from: 640, row: 40, labels: 208, values: 192 }
const NARROW = { row: 64, margin: 12 }
const AXIS = 32

/** A dot for each value with its interval as a whisker; where it is narrow, the words go above the dot. */
export function intervalChart(
  { rows, axis, reference, formatTick }: IntervalChart,
  width: number,
  palette: Palette = PAGE_PALETTE,
): Drawing {
  const wide = width >= WIDE.from
  const rowHeight = wide ? WIDE.row : NARROW.row
  const drawRow: DrawItem = ({ dataIndex }, api) => {
    const row = rows[dataIndex]
    const at = (value: number) => api.coord([value, dataIndex])[0]
    const centre = api.coord([row.value, dataIndex])[1]
    const y = wide ? centre : centre + 14
    const known = row.interval !== undefined
    return {
      type: 'group',
      children: [
        ...(reference === undefined ? [] : [referenceLine(at(reference), centre)]),
        ...(row.interval
          ? whiskerShapes([at(row.interval[0]), at(row.interval[1])], y, 'x', palette.ink)
          : []),
        dotShape([at(row.value), y], { focus: row.focus ?? false, known }, palette),
        ...(wide ? besides(row, centre) : above(row, centre - 12)),
      ],
    }
  }

  function referenceLine(x: number, centre: number) {
    const half = rowHeight / 2
    return lineShape([x, centre - half], [x, centre + half], { stroke: palette.ink, lineWidth: 1 })
  }

  function besides(row: IntervalRow, y: number) {
    const label = wrapText(row.label, WIDE.labels - 16, CHART_FONT.size)
      .slice(0, 2)
      .join('\n')
    const start = width - WIDE.values + 16
    return [
      textShape(label, 0, y, { fill: palette.ink, bold: row.focus }),
      textShape(row.valueText, start + 48, y, {
        fill: palette.ink,
        align: 'right',
        bold: row.focus,
      }),
      textShape(row.note ?? '', start + 64, y, {
        fill: row.noteStrong ? palette.ink : palette.quiet,
        bold: row.noteStrong,
      }),
    ]
  }

  function above(row: IntervalRow, y: number) {
    const value = row.note ? `${row.valueText}  (${row.note})` : row.valueText
    return [
      textShape(row.label, -4, y, { fill: palette.ink, bold: row.focus, behind: palette.paper }),
      textShape(value, width + 4, y, { fill: palette.ink, align: 'right', behind: palette.paper }),
    ]
  }

  return {
    height: rows.length * rowHeight + AXIS,
    option: {
      grid: {
        left: wide ? WIDE.labels : NARROW.margin,
        right: wide ? WIDE.values : NARROW.margin,
        top: 0,
        bottom: AXIS,
      },
      xAxis: valueAxis(axis, formatTick, palette),
      yAxis: { type: 'category', show: false, inverse: true, data: rows.map(row => row.label) },
      series: [
        {
          type: 'custom',
          silent: true,
          clip: false,
          data: rows.map((row, index) => [row.value, index]),
          renderItem: drawRow,
        },
      ],
    },
  }
}
