import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useReader } from '../i18n/use-reader.ts'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { Case } from './case.ts'
import { CaseHistory } from './case-history.tsx'
import { CaseOutcome } from './case-outcome.tsx'
import { caseQueries } from './case-queries.ts'
import { CaseStateMark } from './case-state-mark.tsx'
import { CaseSteps } from './case-steps.tsx'
import classes from './cases.module.css'

export function CasePage() {
  const { caseId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(caseQueries.one(caseId))}>
      {found => <CaseView found={found} />}
    </LoadedPage>
  )
}

function CaseView({ found }: { found: Case }) {
  const { t } = useTranslation('cases')
  const { textOf, formats } = useReader()
  const mayField = usePermission('field')
  return (
    <>
      <PageHead
        title={t('named', { number: formats.count(found.number), rule: found.ruleName })}
        above={
          <>
            <Link to="/cases">{t('title')}</Link>
            <Link to={`/waves/${found.waveId}`}>
              {t('from', { survey: textOf(found.surveyTitle), wave: found.waveName })}
            </Link>
          </>
        }
        below={
          <>
            <CaseStateMark state={found.state} />
            <span className={found.isOverdue ? classes.overdue : undefined}>
              {t('dueOn', { day: formats.day(found.dueOn) })}
              {found.isOverdue && ` · ${t('overdue')}`}
            </span>
            <span>{t('ownedBy', { owner: found.ownerName ?? t('nobody') })}</span>
          </>
        }
      />
      <Section title={t('said.title')} intro={introOf()}>
        {found.customer && (
          <p className={classes.customer}>
            <Link to={`/customers/${found.customer.id}`}>
              {found.customer.name ?? found.customer.externalId}
            </Link>
          </p>
        )}
        {found.matches && (
          <dl className={classes.matches}>
            {found.matches.map(({ kind, about, title, value }) => (
              <div key={`${kind} ${about}`}>
                <dt>{kind === 'tag' || kind === 'segment' ? t(`match.${kind}`) : textOf(title)}</dt>
                <dd>{answerWords(value) ?? textOf(title)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
      {mayField && <CaseSteps key={found.revision} found={found} />}
      <CaseOutcome key={`outcome ${found.revision}`} found={found} mayChange={mayField} />
      <CaseHistory found={found} mayNote={mayField} />
    </>
  )

  function introOf(): string | undefined {
    if (found.isAnonymous) return t('said.anonymous')
    if (!mayField) return t('said.hidden')
    if (found.matches === null) return t('said.erased')
    return found.customer === null ? t('said.unknown') : undefined
  }

  function answerWords(value: string | number | null): string | undefined {
    if (value === null) return undefined
    return typeof value === 'number' ? formats.plain(value) : t('said.quoted', { text: value })
  }
}
