import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { PlanWave } from './plan-wave.tsx'
import { Schedules } from './schedules.tsx'
import type { Survey } from './survey.ts'
import classes from './waves.module.css'

export function Waves({ survey }: { survey: Survey }) {
  const { t } = useTranslation(['surveys', 'common'])
  const { formats } = useReader()
  const mayField = usePermission('field') && survey.publishedVersion !== null
  const [planning, plan] = useDisclosure()
  const start = (
    <div className={classes.start}>
      {mayField && <Button onClick={plan.open}>{t('waves.plan')}</Button>}
      {mayField && (
        <LinkButton variant="default" to={`/surveys/${survey.id}/repeat`}>
          {t('repeat.start')}
        </LinkButton>
      )}
      <LinkButton variant="default" to={`/surveys/${survey.id}/sample-size`}>
        {t('waves.sampleSize')}
      </LinkButton>
    </div>
  )
  return (
    <Loaded query={useQuery(queries.wavesOf(survey.id))}>
      {waves => (
        <div className={classes.waves}>
          {waves.length === 0 ? (
            <EmptyStart
              title={t('waves.none')}
              text={t(survey.publishedVersion === null ? 'waves.publishFirst' : 'waves.noneText')}
            >
              {start}
            </EmptyStart>
          ) : (
            <>
              {start}
              <DataTable
                caption={t('page.tabs.waves')}
                columns={[
                  { header: t('waves.columns.wave') },
                  { header: t('waves.columns.state') },
                  { header: t('waves.columns.privacy') },
                  { header: t('waves.columns.version'), numeric: true },
                  { header: t('waves.columns.complete'), numeric: true },
                  { header: t('waves.columns.report') },
                ]}
                rows={waves.map(({ id, name, state, privacy, versionNumber, counts }) => ({
                  key: id,
                  cells: [
                    <Link key="name" to={`/waves/${id}`} className={classes.link}>
                      {name}
                    </Link>,
                    <StateMark key="state" state={state} />,
                    t(`common:privacy.${privacy}`),
                    formats.count(versionNumber),
                    formats.count(counts.complete),
                    <Link key="report" to={`/waves/${id}/report`} className={classes.link}>
                      {t('waves.report')}
                    </Link>,
                  ],
                }))}
              />
            </>
          )}
          <Schedules surveyId={survey.id} mayField={mayField} />
          <PlanWave survey={survey} opened={planning} close={plan.close} />
        </div>
      )}
    </Loaded>
  )
}
