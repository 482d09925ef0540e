import type { IndexReport } from '#analysis/report/index-report.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import { Picture } from '../ui/picture.tsx'
import { constructOf } from './construct-of.ts'
import { DerivedNumber } from './derived-number.tsx'
import classes from './focus-index.module.css'
import { intervalWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly report: IndexReport
  readonly change: WaveReport['change']
  readonly words: ReportWords
}

/** The number itself: large, with its interval as a bar under it, n beside it, and its change. */
export function FocusIndex({ report, change, words }: Props) {
  const { t, reader } = words
  const { formats } = reader
  const index = constructOf(report, report.focus)?.index
  if (!index) return null
  const title = words.construct(report.focus)
  const interval = intervalWords(index, report, words)
  const value = formats.index(index.value)
  return (
    <section className={classes.focus} aria-label={title}>
      <div className={classes.index}>
        <p className={classes.title}>{title}</p>
        <p className={classes.number}>
          <DerivedNumber target={{ kind: 'index', construct: report.focus }} of={title}>
            {value}
          </DerivedNumber>
          <span className={classes.outOf}>{t('index.outOf')}</span>
        </p>
        <Picture
          picture={{
            kind: 'interval-bar',
            label: t('index.bar', { construct: title, index: value, interval }),
            value: index.value,
            interval: index.interval,
            axis: axisOf({ min: 0, max: 100, step: 50 }, formats.plain),
          }}
        />
        <p className={classes.facts}>
          <span>{interval}</span>
          <span>{t('index.n', { n: formats.count(report.n) })}</span>
        </p>
      </div>
      <FocusChange report={report} change={change} words={words} />
    </section>
  )
}

function FocusChange({ report, change, words }: Props) {
  const { t, reader } = words
  const own = change?.changes.find(({ construct }) => construct === report.focus)
  if (!change || !own) return <p className={classes.first}>{t('change.first')}</p>
  return (
    <div className={classes.change}>
      <p className={classes.title}>{t('change.since', { wave: change.earlierWave.name })}</p>
      <p className={classes.difference}>
        <DerivedNumber
          target={{ kind: 'change', construct: report.focus }}
          of={t('change.title', { wave: change.earlierWave.name })}
        >
          {reader.formats.signedIndex(own.difference.value)}
        </DerivedNumber>
      </p>
      <p className={classes.facts}>
        <strong>{t(`change.verdict.${own.verdict}`)}</strong>
        <span>{intervalWords(own.difference, report, words)}</span>
      </p>
    </div>
  )
}
