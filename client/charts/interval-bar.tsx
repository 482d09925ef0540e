import classes from './interval-bar.module.css'

interface Props {
  /** 0 to 100. */
  readonly value: number
  readonly interval?: readonly [number, number]
  readonly label: string
  readonly formatEnd: (value: number) => string
}

/** The number line from 0 to 100 with the interval as a bar on it and the value as a stroke. */
export function IntervalBar({ value, interval, label, formatEnd }: Props) {
  return (
    <div role="img" aria-label={label}>
      <div className={classes.line}>
        {interval && (
          <div
            className={classes.interval}
            style={{ left: `${interval[0]}%`, width: `${interval[1] - interval[0]}%` }}
          />
        )}
        <div className={classes.value} style={{ left: `${value}%` }} />
      </div>
      <div className={classes.ends}>
        <span>{formatEnd(0)}</span>
        <span>{formatEnd(50)}</span>
        <span>{formatEnd(100)}</span>
      </div>
    </div>
  )
}
