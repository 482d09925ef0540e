import { across, axisBelow, axisLeft, roomForTicks, type Scale, upwards } from './axes.ts'
import { type Axis, axisOf, niceRange } from './axis.ts'
import type { Box } from './box.ts'
import { dot, line, type Uncertain, whisker } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Marked, placeLabels } from './place-labels.ts'
import type { Drawing, SvgElement } from './svg.ts'
import { LINE_HEIGHT, linesAt, textAt, textWidth, wrapText } from './text.ts'

/** What matters and how well it is done: importance to the right, performance upwards. */
export interface ImportanceMapPicture {
  readonly kind: 'importance-map'
  readonly label: string
  readonly points: readonly {
    readonly label: string
    readonly importance: Uncertain
    readonly performance: Uncertain
  }[]
  /** Where the lines between the four fields stand. */
  readonly meanImportance: number
  readonly meanPerformance: number
  readonly axes: { readonly importance: Axis; readonly performance: Axis }
  readonly axisNames: { readonly importance: string; readonly performance: string }
  /** Words of the four fields: top right, bottom right, bottom left, top left. */
  readonly fields: readonly [string, string, string, string]
}

/** Both axes with round ends around the points. */
export function axesAround(
  points: ImportanceMapPicture['points'],
  format: (value: number) => string,
): ImportanceMapPicture['axes'] {
  const around = (name: 'importance' | 'performance') =>
    axisOf(niceRange(points.flatMap(point => ends(point[name]))), format)
  return { importance: around('importance'), performance: around('performance') }
}

/** Round the area: above, the name of the upright axis; below, the ticks and the name of the other. */
const MARGIN = { left: 40, right: 16, top: 32, bottom: 36 }
const ROOMY = { from: 640, height: 392, label: 160 }
const TIGHT = { height: 352, label: 88 }

/** The lines of a label stand further apart than other text: other marks may be between them. */
const LABEL_LINE = 20

/** System fonts differ; a label keeps a little more room than it is computed to need. */
const SLACK = 1.06

/** Each point with its interval cross, the fields between the means, and labels that keep clear. */
export function drawImportanceMap(
  picture: ImportanceMapPicture,
  width: number,
  palette: Palette,
): Drawing {
  const { points, axes, axisNames } = picture
  const { height: areaHeight, label: labelWidth } = width >= ROOMY.from ? ROOMY : TIGHT
  const names = {
    importance: wrapText(axisNames.importance, width - 8),
    performance: wrapText(axisNames.performance, width - 8),
  }
  const left = roomForTicks(axes.performance, MARGIN.left)
  const area: Box = {
    x: left,
    y: MARGIN.top + LINE_HEIGHT * (names.performance.length - 1),
    width: width - left - MARGIN.right,
    height: areaHeight,
  }
  const nameTop = area.y + area.height + MARGIN.bottom
  const height = nameTop + LINE_HEIGHT * names.importance.length
  const atX = across(axes.importance, area)
  const atY = upwards(axes.performance, area)
  const middle = { x: atX(picture.meanImportance), y: atY(picture.meanPerformance) }
  const corners = cornerWords(picture.fields, area)
  const labels = points.map(({ label }) => wrapText(label, labelWidth, true))
  const marks = points.map((point, index) => markOf(point, labels[index], atX, atY))
  const places = placeLabels(marks, area, {
    words: corners.map(({ box }) => box),
    lines: [
      { ...area, x: middle.x - 3, width: 6 },
      { ...area, y: middle.y - 3, height: 6 },
    ],
  })
  const dividing = { stroke: palette.ink, width: 1, dashes: '4 4' }
  const quiet = { fill: palette.quiet }
  const bottom = area.y + area.height
  return {
    height,
    children: [
      ...axisLeft(axes.performance, atY, area, palette),
      ...axisBelow(axes.importance, atX, area, width, palette),
      line({ x: middle.x, y: area.y }, { x: middle.x, y: bottom }, dividing),
      line({ x: area.x, y: middle.y }, { x: area.x + area.width, y: middle.y }, dividing),
      ...corners.flatMap(({ lines, x, y, anchor }) =>
        linesAt(lines, x, y, { ...quiet, anchor }, palette),
      ),
      ...names.performance.map((text, index) =>
        textAt(text, 0, 10 + LINE_HEIGHT * index, quiet, palette),
      ),
      ...names.importance.map((text, index) =>
        textAt(
          text,
          width,
          nameTop + LINE_HEIGHT * (index + 0.5),
          { ...quiet, anchor: 'end' },
          palette,
        ),
      ),
      ...points.flatMap(({ importance, performance }, index) => {
        const { x, y } = marks[index]
        return [
          ...cross(importance, atX, y, 'x', palette),
          ...cross(performance, atY, x, 'y', palette),
          dot({ x, y }, { focus: false, known: importance.interval !== undefined }, palette),
        ]
      }),
      ...labels.flatMap((lines, index) =>
        lines.map((text, row) =>
          textAt(
            text,
            places[index].x,
            places[index].y + LABEL_LINE * (row + 0.5),
            { fill: palette.ink, bold: true },
            palette,
          ),
        ),
      ),
    ],
  }
}

const cross = (
  { interval }: Uncertain,
  at: Scale,
  place: number,
  direction: 'x' | 'y',
  { quiet }: Palette,
): SvgElement[] =>
  interval ? whisker([at(interval[0]), at(interval[1])], place, direction, quiet) : []

/** A point with its interval cross, as something that wants a label and is in the way of others. */
function markOf(
  { importance, performance }: ImportanceMapPicture['points'][number],
  label: readonly string[],
  atX: Scale,
  atY: Scale,
): Marked {
  const [x, y] = [atX(importance.value), atY(performance.value)]
  const [left, right] = ends(importance).map(atX)
  const [bottom, top] = ends(performance).map(atY)
  return {
    x,
    y,
    label: {
      width: Math.max(0, ...label.map(text => textWidth(text))) * SLACK,
      height: LABEL_LINE * label.length,
    },
    covers: [
      { x: left, y: y - 7, width: right - left, height: 14 },
      { x: x - 7, y: top, width: 14, height: bottom - top },
    ],
  }
}

const ends = ({ value, interval }: Uncertain): readonly [number, number] =>
  interval ?? [value, value]

/** The names of the four fields in their corners. */
function cornerWords(
  [topRight, bottomRight, bottomLeft, topLeft]: ImportanceMapPicture['fields'],
  area: Box,
) {
  const [left, right] = [area.x + 8, area.x + area.width - 8]
  const [top, bottom] = [area.y + 16, area.y + area.height - 16]
  const words = (text: string, x: number, edge: number, anchor: 'start' | 'end') => {
    const lines = wrapText(text, area.width / 2 - 16)
    const half = (LINE_HEIGHT * (lines.length - 1)) / 2
    const y = edge === top ? top + half : bottom - half
    const width = Math.max(0, ...lines.map(own => textWidth(own)))
    const box: Box = {
      x: anchor === 'end' ? x - width : x,
      y: y - half - 10,
      width,
      height: 2 * half + 20,
    }
    return { lines, x, y, anchor, box }
  }
  return [
    words(topRight, right, top, 'end'),
    words(bottomRight, right, bottom, 'end'),
    words(bottomLeft, left, bottom, 'start'),
    words(topLeft, left, top, 'start'),
  ]
}
