import type { Point } from './box.ts'
import {
  DETAIL_GAP,
  type LaidOutEdge,
  type LaidOutNode,
  layOutPaths,
  NODE_LINE,
  type PathDiagram,
} from './lay-out-paths.ts'
import type { Palette } from './palette.ts'
import { type Drawing, element, type SvgElement } from './svg.ts'
import { textAt, textWidth } from './text.ts'

export interface PathDiagramPicture extends PathDiagram {
  readonly kind: 'path-diagram'
  readonly label: string
}

/** The whole diagram, in the middle of the width; smaller where that is too narrow for it. */
export function drawPathDiagram(
  picture: PathDiagramPicture,
  width: number,
  palette: Palette,
): Drawing {
  const laidOut = layOutPaths(picture, width)
  const zoom = Math.min(1, width / laidOut.width)
  const left = (width - zoom * laidOut.width) / 2
  return {
    height: Math.ceil(zoom * laidOut.height),
    children: [
      element('g', { transform: `translate(${left.toFixed(2)} 0) scale(${zoom.toFixed(4)})` }, [
        ...laidOut.edges.flatMap(edge => arrow(edge, palette)),
        ...laidOut.nodes.flatMap(node => construct(node, palette)),
        ...laidOut.edges.flatMap(edge => arrowLabel(edge, palette)),
      ]),
    ],
  }
}

function construct(
  { box, titleLines, detailLines, focus = false }: LaidOutNode,
  palette: Palette,
): SvgElement[] {
  const border = focus ? 2 : 1
  const middle = box.x + box.width / 2
  const lines = titleLines.length + detailLines.length
  const heightOf = (line: number) => box.y + box.height / 2 + NODE_LINE * (line - (lines - 1) / 2)
  return [
    element('rect', {
      x: box.x + border / 2,
      y: box.y + border / 2,
      width: box.width - border,
      height: box.height - border,
      rx: 4,
      fill: palette.paper,
      stroke: focus ? palette.accent : palette.quiet,
      'stroke-width': border,
    }),
    ...titleLines.map((text, index) =>
      textAt(
        text,
        middle,
        heightOf(index),
        { fill: palette.ink, anchor: 'middle', bold: true },
        palette,
      ),
    ),
    ...detailLines.flatMap((details, index) =>
      sideBySide(details, middle, heightOf(titleLines.length + index), palette),
    ),
  ]
}

function sideBySide(
  texts: readonly string[],
  middle: number,
  y: number,
  palette: Palette,
): SvgElement[] {
  const widths = texts.map(text => textWidth(text))
  const whole = widths.reduce((sum, own) => sum + own, DETAIL_GAP * (texts.length - 1))
  let left = middle - whole / 2
  return texts.map((text, index) => {
    const centre = left + widths[index] / 2
    left += widths[index] + DETAIL_GAP
    return textAt(text, centre, y, { fill: palette.quiet, anchor: 'middle' }, palette)
  })
}

const HEAD = { length: 5, half: 4 }

/** Thicker where stronger, dashed where uncertain. */
function arrow({ points, strength, certain }: LaidOutEdge, { ink }: Palette): SvgElement[] {
  const [before, tip] = points.slice(-2)
  if (!before || !tip) return []
  const long = Math.hypot(tip.x - before.x, tip.y - before.y)
  const along = { x: (tip.x - before.x) / long, y: (tip.y - before.y) / long }
  const corner = (side: 1 | -1): Point => ({
    x: tip.x - HEAD.length * along.x - side * HEAD.half * along.y,
    y: tip.y - HEAD.length * along.y + side * HEAD.half * along.x,
  })
  return [
    element('path', {
      d: smoothPath(points),
      fill: 'none',
      stroke: ink,
      'stroke-width': 1 + 3 * Math.min(1, Math.abs(strength)),
      'stroke-dasharray': certain ? undefined : '6 5',
    }),
    element('path', {
      d: `M${at(corner(1))}L${at(tip)}L${at(corner(-1))}Z`,
      fill: ink,
      stroke: ink,
      'stroke-width': 1,
      'stroke-linejoin': 'round',
    }),
  ]
}

function arrowLabel({ label, labelBox, certain }: LaidOutEdge, palette: Palette): SvgElement[] {
  return [
    element('rect', { ...labelBox, fill: palette.paper }),
    textAt(
      label,
      labelBox.x + labelBox.width / 2,
      labelBox.y + labelBox.height / 2,
      { fill: certain ? palette.ink : palette.quiet, anchor: 'middle', bold: certain },
      palette,
    ),
  ]
}

/** An SVG path through the points, rounded between them and straight at its ends, where the arrow is. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.pop()
  if (!first || !last) return ''
  if (rest.length === 0) return `M${at(first)}L${at(last)}`
  let path = `M${at(first)}L${at(middle(first, rest[0]))}`
  rest.forEach((corner, index) => {
    path += `Q${at(corner)} ${at(middle(corner, rest[index + 1] ?? last))}`
  })
  return `${path}L${at(last)}`
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
