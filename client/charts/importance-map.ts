import { CHART_FONT } from './chart-font.ts'
import { cornerWords } from './corner-words.ts'
import { dotShape } from './dot-shape.ts'
import type { DrawItem } from './draw-item.ts'
import type { Drawing } from './drawing.ts'
import { lineShape } from './line-shape.ts'
import { LABEL_LINE, mapMark } from './map-mark.ts'
import { ends, mapPlane, type Uncertain } from './map-plane.ts'
import type { NiceRange } from './nice-range.ts'
import { PAGE_PALETTE, type Palette } from './palette.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { textShape } from './text-shape.ts'
import { valueAxis } from './value-axis.ts'
import { whiskerShapes } from './whisker-shapes.ts'
import { wrapText } from './wrap-text.ts'

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
  /** Where both axes reach from and to; round numbers around the points unless said. */
  readonly axes?: { readonly importance: NiceRange; readonly performance: NiceRange }
}

const LINE = 18

/** Each driver with its interval cross, the fields between the means, and labels that keep clear. */
export function importanceMap(
  { points, axisNames, fields, formatTick, axes, ...means }: ImportanceMap,
  width: number,
  palette: Palette = PAGE_PALETTE,
): Drawing {
  const axisName = wrapText(axisNames.importance, width - 8, CHART_FONT.size)
  const plane = mapPlane(points, width, LINE * axisName.length, axes)
  const { height, area, x, y, atX, atY } = plane
  const [middleX, middleY] = [atX(means.meanImportance), atY(means.meanPerformance)]
  const corners = cornerWords(fields, area)
  const labels = points.map(({ label }) =>
    wrapText(label, width >= 640 ? 160 : 88, CHART_FONT.size),
  )
  const marks = points.map((point, index) => mapMark(point, labels[index], plane))
  const places = placeLabels(marks, area, {
    words: corners.map(({ box }) => box),
    lines: [
      { ...area, x: middleX - 3, width: 6 },
      { ...area, y: middleY - 3, height: 6 },
    ],
  })

  const drawFrame: DrawItem = () => {
    const dividing = { stroke: palette.ink, lineWidth: 1, lineDash: [4, 4] }
    const quiet = { fill: palette.quiet }
    return {
      type: 'group',
      children: [
        lineShape([middleX, area.y], [middleX, area.y + area.height], dividing),
        lineShape([area.x, middleY], [area.x + area.width, middleY], dividing),
        ...corners.map(corner =>
          textShape(corner.text, corner.x, corner.y, { ...quiet, align: corner.align }),
        ),
        textShape(axisNames.performance, 0, 10, quiet),
        ...axisName.map((text, line) =>
          textShape(text, width, height - LINE * (axisName.length - line - 0.5), {
            ...quiet,
            align: 'right',
          }),
        ),
      ],
    }
  }

  const drawPoint: DrawItem = ({ dataIndex }) => {
    const { importance, performance } = points[dataIndex]
    const mark = marks[dataIndex]
    const known = importance.interval !== undefined
    return {
      type: 'group',
      children: [
        ...(known ? whisker(importance, atX, mark.y, 'x') : []),
        ...(performance.interval ? whisker(performance, atY, mark.x, 'y') : []),
        dotShape([mark.x, mark.y], { focus: false, known }, palette),
        ...labelShapes(labels[dataIndex], places[dataIndex]),
      ],
    }
  }

  function whisker(
    estimate: Uncertain,
    at: (value: number) => number,
    across: number,
    direction: 'x' | 'y',
  ) {
    const [low, high] = ends(estimate)
    return whiskerShapes([at(low), at(high)], across, direction, palette.quiet)
  }

  function labelShapes(lines: readonly string[], place: Box) {
    return lines.map((text, line) =>
      textShape(text, place.x, place.y + LABEL_LINE * (line + 0.5), {
        fill: palette.ink,
        bold: true,
      }),
    )
  }

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
