import { Link } from 'react-router'
import { addressOf, type OptionWords } from './options-in-address.ts'
import classes from './population-line.module.css'
import type { ReportWords } from './report-words.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly words: ReportWords
}

/** Whose answers are missing from the figures because of their flags. */
export function LeftOutLine({ waveReport, options, words }: Props) {
  const { t, reader } = words
  const leftOut = waveReport.run?.leftOut
  if (leftOut === undefined) return null
  const everybody = addressOf({ ...options, flagged: 'with' })
  return (
    <p className={classes.population}>
      {t('leftOut.flagged', { n: reader.formats.count(leftOut) })}
      <Link to={{ search: String(everybody) }} className={classes.back}>
        {t('leftOut.back')}
      </Link>
    </p>
  )
}
