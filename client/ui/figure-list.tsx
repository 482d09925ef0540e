import classes from './figure-list.module.css'

interface Figure {
  readonly name: string
  readonly value: string
  /** Calls for somebody. */
  readonly isProblem?: boolean
}

/** A few numbers that say how things stand, written large. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, isProblem }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={isProblem ? classes.problem : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
