import {
  across,
  axisBelow,
  axisLeft,
  roomForEnd,
  roomForTicks,
  type Scale,
  upwards,
} from './axes.ts'
import { type Axis, axisOf, niceRange } from './axis.ts'
import { type Box, overlap } from './box.ts'
import { dot, line, type PlottedEstimate, whisker } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Marked, placeLabels } from './place-labels.ts'
import { type Drawing, element, type SvgElement } from './svg.ts'
import { LINE_HEIGHT, linesAt, textAt, textWidth, wrapText } from './text.ts'

/** What matters and how well it is done: importance to the right, performance upwards. */
export interface ImportanceMapPicture {
  readonly kind: 'importance-map'
  readonly label: string
  readonly points: readonly {
    readonly label: string
    readonly importance: PlottedEstimate
    readonly performance: PlottedEstimate
  }[]
  /** Where the lines between the four fields stand. */
  readonly meanImportance: number
  readonly meanPerformance: number
  readonly axes: { readonly importance: Axis; readonly performance: Axis }
  readonly axisNames: { readonly importance: string; readonly performance: string }
  /**
   * Words of the four fields: top right, bottom right, bottom left, top left. Absent where the points do
   * not differ by more than their intervals; then no lines divide them.
   */
  readonly fields?: readonly [string, string, string, string]
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
  const right = roomForEnd(axes.importance, 'last', MARGIN.right)
  const area: Box = {
    x: left,
    y: MARGIN.top + LINE_HEIGHT * (names.performance.length - 1),
    width: width - left - right,
    height: areaHeight,
  }
  const nameTop = area.y + area.height + MARGIN.bottom
  const height = nameTop + LINE_HEIGHT * names.importance.length
  const atX = across(axes.importance, area)
  const atY = upwards(axes.performance, area)
  const middle = { x: atX(picture.meanImportance), y: atY(picture.meanPerformance) }
  const labels = points.map(({ label }) => wrapText(label, labelWidth))
  const marks = points.map((point, index) => markOf(point, labels[index], atX, atY))
  const covered = marks.flatMap(({ covers }) => covers)
  const corners = picture.fields ? cornerWords(picture.fields, area, middle.x, covered) : []
  const places = placeLabels(marks, area, {
    words: corners.map(({ box }) => box),
    lines: picture.fields
      ? [
          { ...area, x: middle.x - 3, width: 6 },
          { ...area, y: middle.y - 3, height: 6 },
        ]
      : [],
  })
  const labelLines = labels.flatMap((lines, index) =>
    lines.map((text, row) => ({
      text,
      x: places[index].x,
      y: places[index].y + LABEL_LINE * (row + 0.5),
    })),
  )
  const dividing = { stroke: palette.ink, width: 1, dashes: '4 4' }
  const quiet = { fill: palette.quiet }
  const bottom = area.y + area.height
  return {
    height,
    children: [
      ...axisLeft(axes.performance, atY, area, palette),
      ...axisBelow(axes.importance, atX, area, palette),
      ...(picture.fields
        ? [
            line({ x: middle.x, y: area.y }, { x: middle.x, y: bottom }, dividing),
            line({ x: area.x, y: middle.y }, { x: area.x + area.width, y: middle.y }, dividing),
          ]
        : []),
      ...corners.flatMap(({ lines, x, y, side }) =>
        linesAt(lines, x, y, { ...quiet, anchor: side }, palette),
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
      ...labelLines.map(({ text, x, y }) =>
        element('rect', {
          x: x - 2,
          y: y - LABEL_LINE / 2,
          width: textWidth(text) + 4,
          height: LABEL_LINE,
          fill: palette.paper,
          'fill-opacity': 0.8,
        }),
      ),
      ...points.flatMap(({ importance, performance }, index) => {
        const { x, y } = marks[index]
        return [
          ...cross(importance, atX, y, 'x', palette),
          ...cross(performance, atY, x, 'y', palette),
          dot({ x, y }, { focus: false, known: importance.interval !== undefined }, palette),
        ]
      }),
      ...labelLines.map(({ text, x, y }) =>
        textAt(text, x, y, { fill: palette.ink, bold: true }, palette),
      ),
    ],
  }
}

const cross = (
  { interval }: PlottedEstimate,
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

/** Of the cross; an interval need not hold the estimate. */
const ends = ({ value, interval = [value, value] }: PlottedEstimate): readonly [number, number] => [
  Math.min(value, interval[0]),
  Math.max(value, interval[1]),
]

/**
 * The names of the four fields in their corners, or as near to them along the edge as neither a mark nor
 * another name is in the way.
 */
function cornerWords(
  fields: NonNullable<ImportanceMapPicture['fields']>,
  area: Box,
  middle: number,
  marks: readonly Box[],
) {
  const taken = [...marks]
  return fields.map((text, index) => {
    const { row, side } = CORNERS[index]
    const lines = wrapText(text, area.width / 2 - 16)
    const width = Math.max(0, ...lines.map(own => textWidth(own)))
    const height = LINE_HEIGHT * (lines.length - 1) + 20
    const right = area.x + area.width
    const at = (away: number): Box => ({
      x: side === 'start' ? area.x + away : right - away - width,
      y: row === 'top' ? area.y + 6 : area.y + area.height - 6 - height,
      width,
      height,
    })
    const room = (side === 'start' ? middle - area.x : right - middle) - width
    const places = Array.from({ length: Math.max(1, Math.floor(room / 8)) }, (_, k) =>
      at(8 + 8 * k),
    )
    const box = places.find(place => taken.every(own => overlap(place, own) === 0)) ?? places[0]
    taken.push(box)
    return { lines, x: side === 'start' ? box.x : box.x + width, y: box.y + height / 2, side, box }
  })
}

const CORNERS = [
  { row: 'top', side: 'end' },
  { row: 'bottom', side: 'end' },
  { row: 'bottom', side: 'start' },
  { row: 'top', side: 'start' },
] as const
