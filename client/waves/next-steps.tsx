import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import type { Wave } from './wave.ts'
import classes from './wave-page.module.css'

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
