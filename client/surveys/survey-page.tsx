import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DemoMark } from '../ui/demo-mark.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { ConsentText } from './consent-text.tsx'
import { DeleteDemo } from './delete-demo.tsx'
import { DraftJson } from './draft-json.tsx'
import { Outline } from './outline.tsx'
import { Publish } from './publish.tsx'
import type { Survey } from './survey.ts'
import classes from './survey-page.module.css'
import { Versions } from './versions.tsx'
import { Waves } from './waves.tsx'

const TABS = ['questionnaire', 'waves', 'json', 'versions'] as const

export function SurveyPage() {
  const { surveyId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(queries.survey(surveyId))}>
      {survey => <SurveyView survey={survey} />}
    </LoadedPage>
  )
}

function SurveyView({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys')
  const [search, setSearch] = useSearchParams()
  const mayDesign = usePermission('design')
  const tab =
    TABS.find(name => name === search.get('tab')) ?? (survey.waves > 0 ? 'waves' : 'questionnaire')
  return (
    <>
      <SurveyHead survey={survey} />
      <Tabs
        value={tab}
        onChange={name => setSearch({ tab: name ?? 'questionnaire' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb={40} className={classes.tabs}>
          {TABS.map(name => (
            <Tabs.Tab key={name} value={name}>
              {t(`page.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="questionnaire">
          {mayDesign && <Publish survey={survey} />}
          {mayDesign && <ConsentText key={survey.draftRevision} survey={survey} />}
          <Outline survey={survey} />
        </Tabs.Panel>
        <Tabs.Panel value="waves">
          <Waves survey={survey} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <DraftJson key={survey.draftRevision} survey={survey} editable={mayDesign} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions survey={survey} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function SurveyHead({ survey }: { survey: Survey }) {
  const { t } = useTranslation(['surveys', 'common'])
  const { textOf, locale } = useReader()
  const mayAdminister = usePermission('administer')
  const title = textOf(survey.title)
  const other = otherTitle(survey.title, locale)
  return (
    <PageHead
      title={title}
      above={
        <>
          <Link to="/surveys">{t('common:toSurveys')}</Link>
          {survey.isDemo && <DemoMark />}
        </>
      }
      below={
        <>
          {other && other !== title && <span>{t('page.otherLanguage', { title: other })}</span>}
          {survey.instrument && (
            <span>{t('page.fromInstrument', { instrument: survey.instrument.toUpperCase() })}</span>
          )}
        </>
      }
      actions={survey.isDemo && mayAdminister && <DeleteDemo />}
    />
  )
}

function otherTitle(title: Survey['title'], locale: string): string | undefined {
  if (typeof title === 'string') return undefined
  return locale === 'en' ? title['zh-cn'] : (title.default ?? title.en)
}
