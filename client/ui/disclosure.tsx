import type { ReactNode } from 'react'
import classes from './disclosure.module.css'

interface Props {
  readonly summary: string
  readonly children: ReactNode
}

/** One click away: a picture's table, a note's details. */
export function Disclosure({ summary, children }: Props) {
  return (
    <details className={classes.disclosure}>
      <summary>{summary}</summary>
      <div className={classes.content}>{children}</div>
    </details>
  )
}
