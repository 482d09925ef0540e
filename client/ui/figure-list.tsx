import classes from './figure-list.module.css'

interface Figure {
  readonly name: string
  readonly value: string
  /** What it is a share of, or says. */
  readonly beside?: string
  /** Calls for somebody. */
  readonly isProblem?: boolean
}

/** A few numbers that say how things stand, written large. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, beside, isProblem }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={isProblem ? classes.problem : undefined}>{value}</dd>
          {beside && <dd className={classes.beside}>{beside}</dd>}
        </div>
      ))}
    </dl>
  )
}
