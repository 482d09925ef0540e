import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import type { CaseRule, RuleBook } from './case.ts'
import { caseQueries } from './case-queries.ts'
import classes from './cases.module.css'
import { RuleCard } from './rule-card.tsx'
import { RuleForm } from './rule-form.tsx'

/** What opens a case, survey by survey. */
export function RulesPage() {
  const { t } = useTranslation('cases')
  const { textOf } = useReader()
  const [search, setSearch] = useSearchParams()
  return (
    <LoadedPage query={useQuery(queries.surveys())}>
      {surveys => {
        const surveyId = search.get('survey') ?? surveys[0]?.id
        return (
          <>
            <PageHead title={t('rules.title')} above={<Link to="/cases">{t('title')}</Link>} />
            {surveyId === undefined ? (
              <EmptyStart title={t('rules.noSurvey')} text={t('rules.noSurveyText')}>
                <LinkButton to="/catalogue">{t('rules.toCatalogue')}</LinkButton>
              </EmptyStart>
            ) : (
              <>
                <Select
                  className={classes.survey}
                  label={t('rules.survey')}
                  data={surveys.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
                  value={surveyId}
                  allowDeselect={false}
                  onChange={survey => survey && setSearch({ survey }, { replace: true })}
                />
                <Rules key={surveyId} surveyId={surveyId} />
              </>
            )}
          </>
        )
      }}
    </LoadedPage>
  )
}

function Rules({ surveyId }: { surveyId: string }) {
  return (
    <Loaded query={useQuery(caseQueries.rules(surveyId))}>
      {book => <Book surveyId={surveyId} book={book} />}
    </Loaded>
  )
}

function Book({ surveyId, book }: { surveyId: string; book: RuleBook }) {
  const { t } = useTranslation('cases')
  const [edited, setEdited] = useState<CaseRule | 'new'>()
  const done = () => setEdited(undefined)
  if (book.indicators.length === 0 && book.texts.length === 0)
    return <Note>{t('rules.notPublished')}</Note>
  return (
    <div className={classes.rules}>
      {book.rules.length === 0 && edited === undefined && (
        <EmptyStart title={t('rules.none')} text={t('rules.noneText')}>
          <Button onClick={() => setEdited('new')}>{t('rules.add')}</Button>
        </EmptyStart>
      )}
      {book.rules.map(rule =>
        rule === edited ? (
          <RuleForm key={rule.id} surveyId={surveyId} book={book} rule={rule} done={done} />
        ) : (
          <RuleCard
            key={rule.id}
            surveyId={surveyId}
            book={book}
            rule={rule}
            edit={() => setEdited(rule)}
          />
        ),
      )}
      {edited === 'new' && <RuleForm surveyId={surveyId} book={book} done={done} />}
      {book.rules.length > 0 && edited === undefined && (
        <Button variant="default" onClick={() => setEdited('new')}>
          {t('rules.add')}
        </Button>
      )}
    </div>
  )
}
