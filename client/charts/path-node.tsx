import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { LaidOutPaths } from './lay-out-paths.ts'
import classes from './path-diagram.module.css'

type Data = Omit<LaidOutPaths['nodes'][number], 'box'>

/** A construct. Its handles are where the library wants arrows to end; ours end where they were laid. */
export function PathNode({ data }: NodeProps<Node<Data>>) {
  return (
    <div className={classes.node} data-focus={data.focus || undefined}>
      <Handle type="target" position={Position.Top} className={classes.handle} />
      <strong>{data.title}</strong>
      <div className={classes.details}>
        {data.details.map(detail => (
          <span key={detail}>{detail}</span>
        ))}
      </div>
      <Handle type="source" position={Position.Bottom} className={classes.handle} />
    </div>
  )
}
