import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { parseDefinition } from '#survey-definitions/parse-definition.ts'
import { type Answer, type api, queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { EmptyStart } from '../../ui/empty-start.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PlanView } from './plan-view.tsx'
import { plannedModel } from './planned-model.ts'

type Survey = Answer<(typeof api.surveys)[':surveyId']['$get']>

/** How many respondents does this questionnaire need? Answered by simulation, in the page itself. */
export function PlanPage() {
  const { surveyId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(queries.survey(surveyId))}>
      {survey => <PlanOfSurvey survey={survey} />}
    </LoadedPage>
  )
}

function PlanOfSurvey({ survey }: { survey: Survey }) {
  const { t } = useTranslation('planner')
  const { textOf } = useReader()
  const parsed = parseDefinition(survey.draft)
  const planned = parsed.ok ? plannedModel(parsed.definition) : undefined
  return (
    <>
      <PageHead
        title={t('title')}
        above={<Link to={`/surveys/${survey.id}?tab=waves`}>{textOf(survey.title)}</Link>}
      />
      {planned ? (
        <PlanView planned={planned} />
      ) : (
        <EmptyStart title={t('noModel.title')} text={t('noModel.text')} />
      )}
    </>
  )
}
