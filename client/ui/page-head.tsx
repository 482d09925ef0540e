import type { ReactNode } from 'react'
import classes from './page-head.module.css'

interface Props {
  readonly title: string
  readonly above?: ReactNode
  readonly below?: ReactNode
  readonly actions?: ReactNode
}

export function PageHead({ title, above, below, actions }: Props) {
  return (
    <header className={classes.head}>
      <title>{`${title} · Assay`}</title>
      {above && <div className={classes.above}>{above}</div>}
      <div className={classes.row}>
        <h1 className={classes.title}>{title}</h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {below && <div className={classes.below}>{below}</div>}
    </header>
  )
}
