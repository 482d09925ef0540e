import classes from './columns.module.css'

interface Props {
  readonly label: string
  readonly counts: readonly {
    readonly key: string
    readonly name: string
    readonly count: number
  }[]
}

/** Counts side by side, the largest as high as there is room; their table stands below. */
export function Columns({ label, counts }: Props) {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const [first, last] = [counts.at(0), counts.at(-1)]
  return (
    <div role="img" aria-label={label} className={counts.length < 8 ? classes.few : undefined}>
      <div className={classes.columns}>
        {counts.map(({ key, name, count }) => (
          <div
            key={key}
            className={classes.column}
            title={`${name}: ${count}`}
            style={{ height: `${(count / most) * 100}%` }}
          />
        ))}
      </div>
      <div className={classes.ends}>
        <span>{first?.name}</span>
        {counts.length > 1 && <span>{counts.length < 8 ? `– ${last?.name}` : last?.name}</span>}
      </div>
    </div>
  )
}
