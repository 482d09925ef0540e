import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import type { Wave } from './wave.ts'
import classes from './wave-page.module.css'

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
