import '@xyflow/react/dist/base.css'
import { useElementSize } from '@mantine/hooks'
import { type Edge, MarkerType, type Node, ReactFlow } from '@xyflow/react'
import { type PathDiagram as Diagram, type LaidOutPaths, layOutPaths } from './lay-out-paths.ts'
import classes from './path-diagram.module.css'
import { PathEdge } from './path-edge.tsx'
import { PathNode } from './path-node.tsx'

const NODE_TYPES = { construct: PathNode }
const EDGE_TYPES = { path: PathEdge }

const ARROW = { width: 20, height: 20, markerUnits: 'userSpaceOnUse' }

interface Props {
  readonly label: string
  readonly diagram: Diagram
}

/** Constructs and the arrows between them, laid out by itself. A picture: nothing in it moves. */
export function PathDiagram({ label, diagram }: Props) {
  const { ref, width } = useElementSize()
  const laidOut = width > 0 ? layOutPaths(diagram, width) : undefined
  return (
    <div ref={ref} className={classes.diagram} role="img" aria-label={label}>
      {laidOut && <Flow laidOut={laidOut} zoom={Math.min(1, width / laidOut.width)} />}
    </div>
  )
}

function Flow({ laidOut, zoom }: { laidOut: LaidOutPaths; zoom: number }) {
  return (
    <div
      className={classes.flow}
      style={{ width: laidOut.width * zoom, height: laidOut.height * zoom }}
      aria-hidden
    >
      <ReactFlow
        key={`${laidOut.width}×${laidOut.height}×${zoom}`}
        nodes={laidOut.nodes.map(toNode)}
        edges={laidOut.edges.map(toEdge)}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        defaultViewport={{ x: 0, y: 0, zoom }}
        minZoom={zoom}
        maxZoom={zoom}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnDrag={false}
        panOnScroll={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      />
    </div>
  )
}

function toNode({ box, ...data }: LaidOutPaths['nodes'][number]): Node {
  return {
    id: data.id,
    type: 'construct',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    data,
  }
}

function toEdge(data: LaidOutPaths['edges'][number]): Edge {
  return {
    id: `${data.from}→${data.to}`,
    source: data.from,
    target: data.to,
    type: 'path',
    markerEnd: { type: MarkerType.ArrowClosed, color: 'var(--ink)', ...ARROW },
    data,
  }
}
