import { across, axisBelow, type Scale } from './axes.ts'
import type { Axis } from './axis.ts'
import type { Box } from './box.ts'
import { dot, line, type Uncertain, whisker } from './marks.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element, type SvgElement } from './svg.ts'
import { LINE_HEIGHT, linesAt, textWidth, wrapText } from './text.ts'

/** Estimates on one scale, one below the other: each a dot with its interval as a whisker. */
export interface IntervalsPicture {
  readonly kind: 'intervals'
  readonly label: string
  readonly rows: readonly IntervalRow[]
  readonly axis: Axis
  /** A line to compare with, as 0 is for differences. */
  readonly reference?: number
}

export interface IntervalRow extends Uncertain {
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
  const area: Box = wide
    ? { x: labels, y: 0, width: width - labels - values, height }
    : { x: MARGIN, y: 0, width: width - 2 * MARGIN, height }
  const at = across(picture.axis, area)
  const drawn: SvgElement[] = axisBelow(picture.axis, at, area, width, palette)
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

/** Its name at the left, its value and note at the right. */
function wideRow(row: IntervalRow): LaidOutRow {
  const { labels, values, gap, value } = WIDE
  const label = wrapText(row.label, labels - gap, row.focus)
  const note = wrapText(row.note ?? '', values - value - 2 * gap, row.noteStrong)
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

const noteStyle = ({ noteStrong }: IntervalRow, { ink, quiet }: Palette) => ({
  fill: noteStrong ? ink : quiet,
  bold: noteStrong,
})

const MARGIN = 12
const NARROW = { row: 64, words: 20, dot: 46 }

/** Its name and value above it, in one line where that has room for both. */
function narrowRow(row: IntervalRow, width: number): LaidOutRow {
  const value = row.note ? `${row.valueText} (${row.note})` : row.valueText
  const together = textWidth(row.label, row.focus) + 2 * MARGIN + textWidth(value)
  const label = together <= width ? [row.label] : wrapText(row.label, width, row.focus)
  const values = wrapText(value, width)
  const lines = together <= width ? 1 : label.length + values.length
  const below = LINE_HEIGHT * (lines - 1)
  return {
    height: NARROW.row + below,
    draw: place => {
      const { top, palette } = place
      const first = top + NARROW.words
      const valuesAt = first + below - (LINE_HEIGHT * (values.length - 1)) / 2
      const labelAt = first + (LINE_HEIGHT * (label.length - 1)) / 2
      const ink = { fill: palette.ink, bold: row.focus }
      return [
        ...mark(row, top + NARROW.dot + below, place),
        ...label.map((text, index) =>
          backing([0, textWidth(text, row.focus)], first + LINE_HEIGHT * index, place),
        ),
        ...values.map((text, index) => {
          const y = first + below - LINE_HEIGHT * (values.length - 1 - index)
          return backing([width - textWidth(text), width], y, place)
        }),
        ...linesAt(label, 0, labelAt, ink, palette),
        ...linesAt(values, width, valuesAt, { fill: palette.ink, anchor: 'end' }, palette),
      ]
    },
  }
}

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
