import { Graph, layout } from '@dagrejs/dagre'
import type { Box, Point } from './box.ts'
import { textWidth, wrapText } from './text.ts'

/** Constructs, and the arrows from each to those that it drives. */
export interface PathDiagram {
  readonly nodes: readonly {
    readonly id: string
    readonly title: string
    readonly details: readonly string[]
    readonly focus?: boolean
  }[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly label: string
    /** Between −1 and 1: the further from 0, the thicker the arrow. */
    readonly strength: number
    /** Whether the interval keeps clear of 0; else the arrow is dashed. */
    readonly certain: boolean
  }[]
}

export interface LaidOutPaths {
  readonly width: number
  readonly height: number
  readonly nodes: readonly LaidOutNode[]
  readonly edges: readonly LaidOutEdge[]
}

export type LaidOutNode = PathDiagram['nodes'][number] & {
  readonly box: Box
  /** The title and the details as they stand in the box, line by line. */
  readonly titleLines: readonly string[]
  readonly detailLines: readonly (readonly string[])[]
}

export type LaidOutEdge = PathDiagram['edges'][number] & {
  readonly points: readonly Point[]
  readonly labelBox: Box
}

/** Of the text in nodes and on arrows. */
export const NODE_LINE = 20

/** Between two details in one line. */
export const DETAIL_GAP = 12

const PADDING = 9
const WIDE = 600
const ROOMY = { width: 192, height: 64, nodesep: 40, ranksep: 32, edgesep: 24 }
const TIGHT = { width: 112, height: 84, nodesep: 12, ranksep: 24, edgesep: 8 }

/**
 * From drivers to what they drive, from left to right where that fits the width, else downwards, with
 * room kept for each arrow's label. The same model always gives the same picture.
 */
export function layOutPaths(diagram: PathDiagram, width: number): LaidOutPaths {
  const lying = laidOut(diagram, 'LR', ROOMY)
  if (lying.width <= width) return lying
  return laidOut(diagram, 'TB', width >= WIDE ? ROOMY : TIGHT)
}

function laidOut(
  diagram: PathDiagram,
  rankdir: 'LR' | 'TB',
  { width, height, ...apart }: typeof ROOMY,
): LaidOutPaths {
  const graph = new Graph()
  graph.setGraph({ rankdir, ...apart })
  const written = diagram.nodes.map(node => ({ ...node, ...linesOf(node, width - 2 * PADDING) }))
  for (const { id, titleLines, detailLines } of written) {
    const text = NODE_LINE * (titleLines.length + detailLines.length)
    graph.setNode(id, { width, height: Math.max(height, text + PADDING) })
  }
  for (const { from, to, label } of diagram.edges) {
    graph.setEdge(from, to, { width: textWidth(label) + 8, height: NODE_LINE, labelpos: 'c' })
  }
  layout(graph)
  const size = graph.graph()
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: written.map(node => ({ ...node, box: boxAround(graph.node(node.id)) })),
    edges: diagram.edges.map(edge => {
      const { points = [], ...label } = graph.edge(edge.from, edge.to)
      const width = textWidth(edge.label) + 8
      return { ...edge, points, labelBox: boxAround({ ...label, width, height: NODE_LINE }) }
    }),
  }
}

const boxAround = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

function linesOf({ title, details }: PathDiagram['nodes'][number], width: number) {
  const detailLines: string[][] = []
  let room = 0
  for (const detail of details) {
    const own = textWidth(detail) + DETAIL_GAP
    const line = detailLines.at(-1)
    if (line && own <= room) line.push(detail)
    else detailLines.push([detail])
    room = (line && own <= room ? room : width) - own
  }
  return { titleLines: balanced(title, width), detailLines }
}

/** No more lines than are needed, and these as even as can be. */
function balanced(text: string, width: number): string[] {
  const lines = wrapText(text, width)
  for (let narrower = width - 8; narrower > width / 3; narrower -= 8) {
    const other = wrapText(text, narrower)
    if (other.length > lines.length || other.some(line => textWidth(line) > narrower)) break
    lines.splice(0, lines.length, ...other)
  }
  return lines
}
