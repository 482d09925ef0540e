import type { ReportDocument } from '#analysis/report/document.ts'
import classes from './focus-index.module.css'
import { HeadlineFigureView } from './headline-figures.tsx'

/** The number itself, and its change beside it. */
export function FocusIndex({ index }: { index: NonNullable<ReportDocument['index']> }) {
  const { figure, change } = index
  return (
    <section className={classes.focus} aria-label={figure.title}>
      <HeadlineFigureView figure={figure} />
      {typeof change === 'string' ? (
        <p className={classes.first}>{change}</p>
      ) : (
        <HeadlineFigureView figure={change} />
      )}
    </section>
  )
}
