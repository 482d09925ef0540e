import { Graph, layout } from '@dagrejs/dagre'
import { CHART_FONT } from './chart-font.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

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
    readonly strength: number
    readonly certain: boolean
  }[]
}

export interface LaidOutPaths {
  readonly width: number
  readonly height: number
  readonly nodes: readonly (PathDiagram['nodes'][number] & { readonly box: Box })[]
  readonly edges: readonly (PathDiagram['edges'][number] & {
    readonly points: readonly Point[]
    readonly labelAt: Point
  })[]
}

interface Point {
  readonly x: number
  readonly y: number
}

const LABEL_HEIGHT = 20

const WIDE = 600

/**
 * From drivers to what they drive, from left to right where that fits the width, else downwards, with
 * room kept for each arrow's label. The same model always gives the same picture.
 */
export function layOutPaths(diagram: PathDiagram, width: number): LaidOutPaths {
  const lying = laidOut(diagram, { rankdir: 'LR', roomy: true })
  if (lying.width <= width) return lying
  return laidOut(diagram, { rankdir: 'TB', roomy: width >= WIDE })
}

function laidOut(
  diagram: PathDiagram,
  { rankdir, roomy }: { rankdir: 'LR' | 'TB'; roomy: boolean },
): LaidOutPaths {
  const node = roomy ? { width: 192, height: 64 } : { width: 112, height: 84 }
  const graph = new Graph()
  graph.setGraph({
    rankdir,
    nodesep: roomy ? 40 : 12,
    ranksep: roomy ? 24 : 16,
    edgesep: roomy ? 24 : 8,
  })
  for (const { id } of diagram.nodes) graph.setNode(id, { ...node })
  for (const { from, to, label } of diagram.edges) {
    const labelWidth = textWidth(label, CHART_FONT.size) + 8
    graph.setEdge(from, to, { width: labelWidth, height: LABEL_HEIGHT, labelpos: 'c' })
  }
  layout(graph)
  const size = graph.graph()
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: diagram.nodes.map(entry => ({ ...entry, box: boxOf(graph.node(entry.id)) })),
    edges: diagram.edges.map(entry => {
      const { points, x, y } = graph.edge(entry.from, entry.to)
      return { ...entry, points: points ?? [], labelAt: { x: x ?? 0, y: y ?? 0 } }
    }),
  }
}

function boxOf({ x = 0, y = 0, width, height }: Partial<Point> & Omit<Box, 'x' | 'y'>): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
