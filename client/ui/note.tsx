import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** Something to know before going on; not an error. */
export function Note({ children }: { children: ReactNode }) {
  return <div className={classes.note}>{children}</div>
}
