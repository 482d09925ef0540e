import classes from './bars.module.css'

interface Props {
  readonly caption: string
  readonly captionShown?: boolean
  /** Above the names, then above each figure. */
  readonly headers: readonly [string, ...string[]]
  readonly rows: readonly BarRow[]
}

export interface BarRow {
  readonly key: string
  readonly name: string
  /** From 0 to 1; absent where it is not to be seen. */
  readonly share?: number | undefined
  readonly isFull?: boolean
  readonly figures: readonly string[]
}

/** A table whose rows are drawn as bars as well: the picture and its figures are one. */
export function Bars({ caption, captionShown = false, headers, rows }: Props) {
  const [name, ...figures] = headers
  return (
    <table className={classes.table}>
      <caption className={captionShown ? undefined : classes.hiddenCaption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {name}
          </th>
          {figures.map(header => (
            <th key={header} scope="col" className={classes.number}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row" className={classes.name}>
              {row.name}
            </th>
            <td className={classes.place} aria-hidden="true">
              <Bar {...row} />
            </td>
            {row.figures.map((figure, at) => (
              <td key={figures[at]} className={classes.number}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ share, isFull }: BarRow) {
  if (share === undefined) return null
  return (
    <span className={classes.track}>
      {share > 0 && (
        <span
          className={isFull ? `${classes.bar} ${classes.full}` : classes.bar}
          style={{ width: `${Math.min(1, share) * 100}%` }}
        />
      )}
    </span>
  )
}
