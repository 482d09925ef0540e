import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReportDocument } from '#analysis/report/document.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DemoMark } from '../ui/demo-mark.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { OptionWords } from './options-in-address.ts'
import classes from './report-head.module.css'
import { tableAddress } from './table-address.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly options: OptionWords
  readonly document: Pick<ReportDocument, 'survey' | 'headline'>
}

export function ReportHead({ waveReport, options, document }: Props) {
  const { wave, report } = waveReport
  const { survey, headline } = document
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const mayRead = usePermission('read')
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
      <h1 className={classes.headline}>{headline}</h1>
      {wave.isDemo && <p className={classes.demo}>{t('demo')}</p>}
      {report && (
        <div className={classes.actions}>
          {wave.isDemo && wave.state === 'open' && (
            <Button component="a" href={wave.link} target="_blank" variant="default">
              {t('actions.answer')}
            </Button>
          )}
          <Button
            component="a"
            variant="default"
            href={tableAddress(wave.id, options, locale)}
            download
          >
            {t('actions.csv')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('actions.print')}
          </Button>
          <Button component="a" variant="subtle" color="gray" href="#options">
            {t('actions.options')}
          </Button>
        </div>
      )}
    </header>
  )
}
