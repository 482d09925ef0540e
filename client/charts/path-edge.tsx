import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import type { LaidOutPaths } from './lay-out-paths.ts'
import classes from './path-diagram.module.css'
import { smoothPath } from './smooth-path.ts'

type Data = LaidOutPaths['edges'][number]

/** An arrow along the points that were laid for it: thicker where stronger, dashed where uncertain. */
export function PathEdge({ data, markerEnd }: EdgeProps<Edge<Data>>) {
  if (!data) return null
  const { points, labelAt, label, strength, certain } = data
  return (
    <>
      <BaseEdge
        path={smoothPath(points)}
        markerEnd={markerEnd}
        style={{
          stroke: 'var(--ink)',
          strokeWidth: 1 + 3 * Math.min(1, Math.abs(strength)),
          strokeDasharray: certain ? undefined : '6 5',
        }}
      />
      <EdgeLabelRenderer>
        <div
          className={classes.label}
          data-certain={certain || undefined}
          style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
        >
          {label}
        </div>
      </EdgeLabelRenderer>
    </>
  )
}
