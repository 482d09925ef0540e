import { across, axisBelow, roomForEnd, type Scale } from './axes.ts'
import type { Axis } from './axis.ts'
import type { Box } from './box.ts'
import { dot, line, type PlottedEstimate, whisker } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element, type SvgElement } from './svg.ts'
import { LINE_HEIGHT, linesAt, type TextStyle, textAt, textWidth, wrapText } from './text.ts'

/** Estimates on one scale, one below the other: each a dot with its interval as a whisker. */
export interface IntervalsPicture {
  readonly kind: 'intervals'
  readonly label: string
  readonly rows: readonly IntervalRow[]
  readonly axis: Axis
  /** A line to compare with, as 0 is for differences. */
  readonly reference?: number
}

export interface IntervalRow extends PlottedEstimate {
  readonly label: string
  /** The value as the reader writes numbers, and what is said beside it. */
  readonly valueText: string
  readonly note?: string
  readonly noteStrong?: boolean
  /** The row that the report is about. */
  readonly focus?: boolean
}

const AXIS = 32

/** Where it is narrow, the words go above the dot. */
export function drawIntervals(picture: IntervalsPicture, width: number, palette: Palette): Drawing {
  const { labels, values } = WIDE
  const wide = width >= WIDE.from
  const rows = picture.rows.map(row => (wide ? wideRow(row) : narrowRow(row, width)))
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  const left = wide ? labels : roomForEnd(picture.axis, 'first', MARGIN)
  const right = wide ? values : roomForEnd(picture.axis, 'last', MARGIN)
  const area: Box = { x: left, y: 0, width: width - left - right, height }
  const at = across(picture.axis, area)
  const drawn: SvgElement[] = axisBelow(picture.axis, at, area, palette)
  let top = 0
  for (const row of rows) {
    const place = { top, at, width, palette }
    if (picture.reference !== undefined) drawn.push(referenceLine(picture.reference, row, place))
    drawn.push(...row.draw(place))
    top += row.height
  }
  return { height: height + AXIS, children: drawn }
}

interface Place {
  readonly top: number
  readonly at: Scale
  readonly width: number
  readonly palette: Palette
}

interface LaidOutRow {
  readonly height: number
  readonly draw: (place: Place) => SvgElement[]
}

function referenceLine(
  reference: number,
  { height }: LaidOutRow,
  { top, at, palette }: Place,
): SvgElement {
  const x = at(reference)
  return line({ x, y: top }, { x, y: top + height }, { stroke: palette.ink, width: 1 })
}

function mark(row: IntervalRow, y: number, { at, palette }: Place): SvgElement[] {
  const { interval, focus = false } = row
  return [
    ...(interval ? whisker([at(interval[0]), at(interval[1])], y, 'x', palette.ink) : []),
    dot({ x: at(row.value), y }, { focus, known: interval !== undefined }, palette),
  ]
}

const WIDE = { from: 640, row: 40, labels: 208, values: 192, gap: 16, value: 48 }

/** Words are a little narrower than they are computed to be. */
const SLACK = 4

/** Its name at the left, its value and note at the right. */
function wideRow(row: IntervalRow): LaidOutRow {
  const { labels, values, gap, value } = WIDE
  const label = wrapText(row.label, labels - gap)
  const note = wrapText(row.note ?? '', values - value - 2 * gap + SLACK)
  const lines = Math.max(label.length, note.length)
  const height = Math.max(WIDE.row, LINE_HEIGHT * lines + 4)
  return {
    height,
    draw: place => {
      const { palette, width } = place
      const y = place.top + height / 2
      const ends = width - values + gap + value
      const ink = { fill: palette.ink, bold: row.focus }
      return [
        ...mark(row, y, place),
        ...linesAt(label, 0, y, ink, palette),
        ...linesAt([row.valueText], ends, y, { ...ink, anchor: 'end' }, palette),
        ...linesAt(note, ends + gap, y, noteStyle(row, palette), palette),
      ]
    },
  }
}

const noteStyle = ({ noteStrong }: IntervalRow, { ink, quiet }: Palette): TextStyle => ({
  fill: noteStrong ? ink : quiet,
  bold: noteStrong,
})

const MARGIN = 12
const NARROW = { row: 64, words: 20, dot: 46, gap: 8 }

/** Its name, value and note above it, in one line where that has room for them. */
function narrowRow(row: IntervalRow, width: number): LaidOutRow {
  const value = textWidth(row.valueText) + NARROW.gap
  const [beside, ...below] = wrapText(row.note ?? '', width - value)
  const values = beside === undefined ? value : value + textWidth(beside)
  const label = wrapText(row.label, width)
  const valueLine = textWidth(row.label) + 2 * MARGIN + values <= width ? 0 : label.length
  const more = LINE_HEIGHT * (valueLine + below.length)
  return {
    height: NARROW.row + more,
    draw: place => {
      const { top, palette } = place
      const heightOf = (line: number) => top + NARROW.words + LINE_HEIGHT * line
      const note = noteStyle(row, palette)
      return [
        ...mark(row, top + NARROW.dot + more, place),
        ...label.flatMap((text, index) => {
          const y = heightOf(index)
          return [
            backing([0, textWidth(text)], y, place),
            textAt(text, 0, y, { fill: palette.ink, bold: row.focus }, palette),
          ]
        }),
        backing([width - values, width], heightOf(valueLine), place),
        textAt(
          [
            element('tspan', {}, [row.valueText]),
            ...(beside === undefined ? [] : [noteBeside(beside, note)]),
          ],
          width,
          heightOf(valueLine),
          { fill: palette.ink, anchor: 'end' },
          palette,
        ),
        ...below.flatMap((text, index) => {
          const y = heightOf(valueLine + 1 + index)
          return [
            backing([width - textWidth(text), width], y, place),
            textAt(text, width, y, { ...note, anchor: 'end' }, palette),
          ]
        }),
      ]
    },
  }
}

const noteBeside = (text: string, { fill, bold }: TextStyle): SvgElement =>
  element('tspan', { dx: NARROW.gap, fill, 'font-weight': bold ? 'bold' : 'normal' }, [text])

/** Hides the lines that words stand on. */
function backing(
  [from, to]: readonly [number, number],
  y: number,
  { width, palette }: Place,
): SvgElement {
  const [left, right] = [Math.max(0, from - 4), Math.min(width, to + 4)]
  return element('rect', {
    x: left,
    y: y - LINE_HEIGHT / 2,
    width: right - left,
    height: LINE_HEIGHT,
    fill: palette.paper,
  })
}
