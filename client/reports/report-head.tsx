import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { DemoMark } from '../ui/demo-mark.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { OptionWords } from './options-in-address.ts'
import { partHeadline } from './parts/part-headline.ts'
import type { PartWords } from './parts/part-words.ts'
import classes from './report-head.module.css'
import type { ReportWords } from './report-words.ts'
import { headline } from './sentences/headline.ts'
import { tableAddress } from './table-address.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly words: ReportWords
  readonly parts: PartWords
}

export function ReportHead({ waveReport, options, words, parts }: Props) {
  const { wave, report, change } = waveReport
  const { t, reader } = words
  const mayRead = usePermission('read')
  const comparison = change && { wave: change.earlierWave.name, changes: change.changes }
  const title =
    (report?.pathModel && headline(report.pathModel, comparison, words)) ??
    (report && partHeadline(report, parts)) ??
    t('obstacle.title')
  const survey = reader.textOf(wave.surveyTitle)
  return (
    <header className={classes.head}>
      <title>{`${survey}, ${wave.name} · Assay`}</title>
      <p className={classes.of}>
        <span>{survey}</span>
        {mayRead ? (
          <Link to={`/waves/${wave.id}`} className={classes.wave}>
            {wave.name}
          </Link>
        ) : (
          <span>{wave.name}</span>
        )}
        <StateMark state={wave.state} />
        {wave.isDemo && <DemoMark />}
      </p>
      <h1 className={classes.headline}>{title}</h1>
      {wave.isDemo && <p className={classes.demo}>{t('demo.note')}</p>}
      {report && (
        <div className={classes.actions}>
          {wave.isDemo && wave.state === 'open' && (
            <Button component="a" href={wave.link} target="_blank" variant="default">
              {t('actionsBar.answer')}
            </Button>
          )}
          <Button
            component="a"
            variant="default"
            href={tableAddress(wave.id, options, reader.locale)}
            download
          >
            {t('actionsBar.csv')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('actionsBar.print')}
          </Button>
          <Button component="a" variant="subtle" color="gray" href="#options">
            {t('actionsBar.options')}
          </Button>
        </div>
      )}
    </header>
  )
}
