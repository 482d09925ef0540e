import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { type Answer, type api, queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ScheduleForm } from './schedule-form.tsx'

type Survey = Answer<(typeof api.surveys)[':surveyId']['$get']>

/** Waves that repeat: made here, and changed here. */
export function SchedulePage() {
  const { surveyId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(queries.survey(surveyId))}>
      {survey => <ScheduleOfSurvey survey={survey} />}
    </LoadedPage>
  )
}

function ScheduleOfSurvey({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys')
  const { textOf } = useReader()
  const { scheduleId } = useParams()
  const [newest] = survey.versions.toSorted((one, other) => other.number - one.number)
  const schedules = useQuery(queries.schedulesOf(survey.id))
  const questions = useQuery({
    ...queries.quotaQuestions(survey.id, newest?.id ?? ''),
    enabled: newest !== undefined,
  })
  return (
    <>
      <PageHead
        title={t(scheduleId ? 'repeat.form.changeTitle' : 'repeat.form.title')}
        above={<Link to={`/surveys/${survey.id}?tab=waves`}>{textOf(survey.title)}</Link>}
      />
      {newest ? (
        <Loaded query={schedules}>
          {known => (
            <Loaded query={questions}>
              {asked => (
                <ScheduleForm
                  survey={survey}
                  schedule={known.find(({ id }) => id === scheduleId)}
                  questions={asked}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      ) : (
        <Note>{t('waves.publishFirst')}</Note>
      )}
    </>
  )
}
