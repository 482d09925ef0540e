import type { ReactNode } from 'react'
import classes from './empty-start.module.css'

interface Props {
  readonly title: string
  readonly text: string
  /** The first step to do. */
  readonly children?: ReactNode
}

/** Where there is nothing yet: what this is for, and how to begin. */
export function EmptyStart({ title, text, children }: Props) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={classes.steps}>{children}</div>}
    </div>
  )
}
