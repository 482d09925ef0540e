import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { useWave, type Wave } from '../ui/wave.ts'
import { EmbedSnippet } from './embed-snippet.tsx'
import { OpenLink } from './open-link.tsx'
import { Progress } from './progress.tsx'
import classes from './wave-page.module.css'

export function OverviewPage() {
  const wave = useWave()
  const mayField = usePermission('field')
  return (
    <div className={classes.first}>
      <Counts wave={wave} />
      <Progress wave={wave} />
      <OpenLink wave={wave} />
      <EmbedSnippet wave={wave} />
      <NextSteps wave={wave} mayImport={mayField} />
    </div>
  )
}

const KINDS = ['complete', 'partial', 'started'] as const

export function Counts({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const { formats } = useReader()
  return (
    <Section title={t('counts.title')}>
      <dl className={classes.counts} aria-live="polite">
        {KINDS.map(kind => (
          <div key={kind}>
            <dt>{t(`counts.${kind}`)}</dt>
            <dd className={classes.count}>{formats.count(wave.counts[kind])}</dd>
            <dd className={classes.hint}>{t(`counts.${kind}Hint`)}</dd>
          </div>
        ))}
      </dl>
      {(wave.state === 'open' || wave.state === 'paused') && (
        <p className={classes.hint}>{t('counts.live')}</p>
      )}
    </Section>
  )
}

export function NextSteps({ wave, mayImport }: { wave: Wave; mayImport: boolean }) {
  const { t } = useTranslation('waves')
  return (
    <Section title={t('next.title')}>
      <ul className={classes.steps}>
        <li>
          <LinkButton to={`/waves/${wave.id}/report`}>{t('next.report')}</LinkButton>
          <p>{t('next.reportHint')}</p>
        </li>
        {mayImport && (
          <li>
            <LinkButton to={`/waves/${wave.id}/import`} variant="default">
              {t('next.import')}
            </LinkButton>
            <p>{t('next.importHint')}</p>
          </li>
        )}
      </ul>
    </Section>
  )
}
