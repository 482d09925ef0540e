import type { HeadlineFigure } from '#analysis/report/document.ts'
import { Picture } from '../ui/picture.tsx'
import { CellView } from './cell-view.tsx'
import classes from './headline-figures.module.css'

/** Numbers written large, each with its interval as a bar under it. */
export function HeadlineFigures({ figures }: { figures: readonly HeadlineFigure[] }) {
  return (
    <div className={classes.figures}>
      {figures.map(figure => (
        <HeadlineFigureView key={figure.title} figure={figure} />
      ))}
    </div>
  )
}

export function HeadlineFigureView({ figure }: { figure: HeadlineFigure }) {
  const { title, value, unit, picture, facts, verdict, since } = figure
  return (
    <div className={classes.figure}>
      <p className={classes.title}>{title}</p>
      <p className={picture ? classes.number : classes.difference}>
        <CellView cell={value} of={title} />
        {unit && <span className={classes.unit}>{unit}</span>}
      </p>
      {picture && <Picture picture={picture} />}
      <p className={classes.facts}>
        {verdict && <strong>{verdict}</strong>}
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {since && <p className={classes.title}>{since}</p>}
    </div>
  )
}
