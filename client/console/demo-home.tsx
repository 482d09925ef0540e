import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { LiveReport } from '../reports/live-report.tsx'
import { ReportSkeleton } from '../reports/report-skeleton.tsx'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import classes from './demo-home.module.css'

/** The newest demo wave's report, said to be a demo; a word of welcome once the demo is deleted. */
export function DemoHome() {
  const { t } = useTranslation('console')
  const { data: session } = useQuery(queries.session())
  return (
    <LoadedPage query={useQuery(queries.demo())} skeleton={<ReportSkeleton />}>
      {({ waves: [newest] }) =>
        newest ? (
          <>
            <p className={classes.intro}>
              {t('demo.intro')} {session?.setupNeeded && t('setupNeeded.next')}
            </p>
            <LiveReport waveId={newest.id} />
          </>
        ) : (
          <>
            <PageHead title={t('demo.goneTitle')} />
            <EmptyStart
              title={session?.setupNeeded ? t('setupNeeded.title') : t('signIn')}
              text={session?.setupNeeded ? t('setupNeeded.text') : t('demo.goneText')}
            >
              <LinkButton to="/sign-in">{t('signIn')}</LinkButton>
            </EmptyStart>
          </>
        )
      }
    </LoadedPage>
  )
}
