import { Link } from 'react-router'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { addressOf, type OptionWords } from './options-in-address.ts'
import classes from './population-line.module.css'
import type { ReportWords } from './report-words.ts'

interface Props {
  readonly report: IndexReport
  readonly options: OptionWords
  readonly words: ReportWords
}

/** Whom the figures are about, where that is not everybody. */
export function PopulationLine({ report, options, words }: Props) {
  const { t, reader } = words
  const { among, ...everybody } = options
  const { about = [], notAsked = 0 } = report.population ?? {}
  const construct = about.at(-1)
  if (notAsked === 0 && among === undefined) return null
  const { count } = reader.formats
  return (
    <p className={classes.population}>
      {construct === undefined
        ? t('population.all', { n: count(report.n) })
        : t('population.asked', {
            construct: words.construct(construct),
            n: count(report.n),
            notAsked: count(notAsked),
          })}
      {among !== undefined && (
        <Link to={{ search: String(addressOf(everybody)) }} className={classes.back}>
          {t('population.back')}
        </Link>
      )}
    </p>
  )
}
