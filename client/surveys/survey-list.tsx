import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Answer, type api, queries } from '../api.ts'
import type { Reader } from '../i18n/reader.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DemoMark } from '../ui/demo-mark.tsx'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { DeleteDemo } from './delete-demo.tsx'
import classes from './survey-list.module.css'

type Surveys = Answer<typeof api.surveys.$get>

export function SurveyList() {
  const { t } = useTranslation('surveys')
  const mayDesign = usePermission('design')
  const mayAdminister = usePermission('administer')
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={mayDesign && <LinkButton to="/catalogue">{t('list.adopt')}</LinkButton>}
      />
      <Loaded query={useQuery(queries.surveys())}>
        {surveys =>
          surveys.length === 0 ? (
            <EmptyStart title={t('list.empty')} text={t('list.emptyText')}>
              {mayDesign && <LinkButton to="/catalogue">{t('list.emptyStep')}</LinkButton>}
            </EmptyStart>
          ) : (
            <>
              <SurveyTable surveys={surveys} />
              {mayAdminister && surveys.some(({ isDemo }) => isDemo) && (
                <div className={classes.demo}>
                  <p>{t('demo.note')}</p>
                  <DeleteDemo />
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}

function SurveyTable({ surveys }: { surveys: Surveys }) {
  const { t } = useTranslation('surveys')
  const reader = useReader()
  return (
    <DataTable
      caption={t('list.title')}
      columns={[
        { header: t('list.columns.survey') },
        { header: t('list.columns.version'), numeric: true },
        { header: t('list.columns.waves'), numeric: true },
        { header: t('list.columns.completes'), numeric: true },
        { header: t('list.columns.created'), numeric: true },
      ]}
      rows={surveys.map(survey => ({
        key: survey.id,
        cells: [
          <SurveyName key="name" survey={survey} reader={reader} />,
          survey.publishedVersion === null
            ? t('list.unpublished')
            : reader.formats.count(survey.publishedVersion),
          reader.formats.count(survey.waves),
          reader.formats.count(survey.completes),
          reader.formats.day(survey.createdAt),
        ],
      }))}
    />
  )
}

function SurveyName({ survey, reader }: { survey: Surveys[number]; reader: Reader }) {
  return (
    <span className={classes.name}>
      <Link to={`/surveys/${survey.id}`}>{reader.textOf(survey.title)}</Link>
      {survey.instrument && <span>{survey.instrument.toUpperCase()}</span>}
      {survey.isDemo && <DemoMark />}
    </span>
  )
}
