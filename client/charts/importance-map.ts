import { CHART_FONT } from './chart-font.ts'
import { dotShape } from './dot-shape.ts'
import type { DrawItem } from './draw-item.ts'
import type { Drawing } from './drawing.ts'
import { lineShape } from './line-shape.ts'
import { niceRange } from './nice-range.ts'
import { PAGE_PALETTE, type Palette } from './palette.ts'
import { type Box, type Marked, placeLabels } from './place-labels.ts'
import { textShape } from './text-shape.ts'
import { textWidth } from './text-width.ts'
import { valueAxis } from './value-axis.ts'
import { whiskerShapes } from './whisker-shapes.ts'
import { wrapText } from './wrap-text.ts'

interface Uncertain {
  readonly value: number
  readonly interval?: readonly [number, number]
}

export interface ImportanceMap {
  readonly points: readonly {
    readonly label: string
    readonly importance: Uncertain
    readonly performance: Uncertain
  }[]
  readonly meanImportance: number
  readonly meanPerformance: number
  readonly axisNames: { readonly importance: string; readonly performance: string }
  /** Words of the four fields: top right, bottom right, bottom left, top left. */
  readonly fields: readonly [string, string, string, string]
  readonly formatTick: (value: number) => string
}

const LINE = 20

/** Each driver with its interval cross, the fields between the means, and labels that keep clear. */
export function importanceMap(
  map: ImportanceMap,
  width: number,
  palette: Palette = PAGE_PALETTE,
): Drawing {
  const { points, meanImportance, meanPerformance, axisNames, fields, formatTick } = map
  const height = width >= 640 ? 480 : 440
  const area: Box = { x: 40, y: 32, width: width - 56, height: height - 32 - 56 }
  const x = niceRange(points.flatMap(({ importance }) => ends(importance)))
  const y = niceRange(points.flatMap(({ performance }) => ends(performance)))
  const atX = (value: number) => area.x + (area.width * (value - x.min)) / (x.max - x.min)
  const atY = (value: number) => area.y + (area.height * (y.max - value)) / (y.max - y.min)

  const labels = points.map(({ label }) => wrapText(label, 160, CHART_FONT.size))
  const corners = cornersOf(fields, area)
  const dividers: Box[] = [
    { ...area, x: atX(meanImportance) - 3, width: 6 },
    { ...area, y: atY(meanPerformance) - 3, height: 6 },
  ]
  const marks: Marked[] = points.map(({ importance, performance }, index) => ({
    x: atX(importance.value),
    y: atY(performance.value),
    label: sizeOf(labels[index]),
    covers: cross(importance, performance),
  }))
  const places = placeLabels(marks, area, [...corners.map(({ box }) => box), ...dividers])

  function cross(importance: Uncertain, performance: Uncertain): Box[] {
    const [cx, cy] = [atX(importance.value), atY(performance.value)]
    const [left, right] = (importance.interval ?? [importance.value, importance.value]).map(atX)
    const [bottom, top] = (performance.interval ?? [performance.value, performance.value]).map(atY)
    return [
      { x: left, y: cy - 7, width: right - left, height: 14 },
      { x: cx - 7, y: top, width: 14, height: bottom - top },
    ]
  }

  const drawPoint: DrawItem = ({ dataIndex }) => {
    const { importance, performance } = points[dataIndex]
    const mark = marks[dataIndex]
    const place = places[dataIndex]
    const known = importance.interval !== undefined
    return {
      type: 'group',
      children: [
        ...(importance.interval
          ? whiskerShapes(
              [atX(importance.interval[0]), atX(importance.interval[1])],
              mark.y,
              'x',
              palette.quiet,
            )
          : []),
        ...(performance.interval
          ? whiskerShapes(
              [atY(performance.interval[0]), atY(performance.interval[1])],
              mark.x,
              'y',
              palette.quiet,
            )
          : []),
        dotShape([mark.x, mark.y], { focus: false, known }, palette),
        ...labels[dataIndex].map((text, line) =>
          textShape(text, place.x, place.y + LINE * (line + 0.5), {
            fill: palette.ink,
            bold: true,
          }),
        ),
      ],
    }
  }

  const drawFrame: DrawItem = () => ({
    type: 'group',
    children: [
      lineShape(
        [atX(meanImportance), area.y],
        [atX(meanImportance), area.y + area.height],
        dividing,
      ),
      lineShape(
        [area.x, atY(meanPerformance)],
        [area.x + area.width, atY(meanPerformance)],
        dividing,
      ),
      ...corners.map(({ text, x: left, y: middle, align }) =>
        textShape(text, left, middle, { fill: palette.quiet, align }),
      ),
      textShape(axisNames.performance, 0, 10, { fill: palette.quiet }),
      textShape(axisNames.importance, width, height - 10, { fill: palette.quiet, align: 'right' }),
    ],
  })
  const dividing = { stroke: palette.ink, lineWidth: 1, lineDash: [4, 4] }

  return {
    height,
    option: {
      grid: {
        left: area.x,
        right: width - area.x - area.width,
        top: area.y,
        bottom: height - area.y - area.height,
      },
      xAxis: valueAxis(x, formatTick, palette),
      yAxis: valueAxis(y, formatTick, palette),
      series: [series([[x.min, y.min]], drawFrame), series(points.map(toPair), drawPoint)],
    },
  }
}

const toPair = ({ importance, performance }: ImportanceMap['points'][number]) => [
  importance.value,
  performance.value,
]

const series = (data: number[][], renderItem: DrawItem) => ({
  type: 'custom' as const,
  silent: true,
  clip: false,
  data,
  renderItem,
})

const ends = ({ value, interval }: Uncertain): readonly number[] => interval ?? [value]

function sizeOf(lines: readonly string[]) {
  return {
    width: Math.max(...lines.map(line => textWidth(line, CHART_FONT.size))) * 1.06,
    height: LINE * lines.length,
  }
}

function cornersOf(fields: ImportanceMap['fields'], area: Box) {
  const [right, bottom] = [area.x + area.width - 8, area.y + area.height - 16]
  const [left, top] = [area.x + 8, area.y + 16]
  const corner = (text: string, x: number, y: number, align: 'left' | 'right') => {
    const width = textWidth(text, CHART_FONT.size)
    const box = { x: align === 'right' ? x - width : x, y: y - LINE / 2, width, height: LINE }
    return { text, x, y, align, box }
  }
  return [
    corner(fields[0], right, top, 'right'),
    corner(fields[1], right, bottom, 'right'),
    corner(fields[2], left, bottom, 'left'),
    corner(fields[3], left, top, 'left'),
  ]
}
