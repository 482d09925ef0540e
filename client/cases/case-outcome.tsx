import { Autocomplete, Button, Group, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReader } from '../i18n/use-reader.ts'
import { FactList } from '../ui/fact-list.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import type { Case } from './case.ts'
import { caseQueries, useChangeCase } from './case-queries.ts'
import classes from './cases.module.css'
import { FollowUpSelect } from './follow-up-select.tsx'

const GRADES = ['1', '2', '3', '4', '5'] as const

/** Cause, action and the customer's reaction; closed cases are counted by them. */
export function CaseOutcome({ found, mayChange }: { found: Case; mayChange: boolean }) {
  const { t } = useTranslation('cases')
  const { formats } = useReader()
  const summary = useQuery(caseQueries.summary())
  const [cause, setCause] = useState(found.cause ?? '')
  const [action, setAction] = useState(found.action ?? '')
  const [handling, setHandling] = useState(found.handling)
  const [followUpWaveId, setFollowUp] = useState<string | null>(null)
  const changing = useChangeCase(found)
  const outcome = { cause: cause.trim() || null, action: action.trim() || null, handling }
  const mayClose = found.next.includes('closed')
  if (!mayChange) {
    return (
      <Section title={t('outcome.title')}>
        <FactList
          facts={[
            [t('columns.cause'), found.cause ?? '–'],
            [
              t('outcome.handling'),
              found.handling === null ? '–' : t(`handling.${gradeOf(found.handling)}`),
            ],
          ]}
        />
      </Section>
    )
  }
  return (
    <Section title={t('outcome.title')} intro={t('outcome.intro')}>
      <div className={classes.outcome}>
        <Autocomplete
          label={t('columns.cause')}
          description={t('outcome.causeHint')}
          data={(summary.data?.causes ?? []).flatMap(({ value }) => value ?? [])}
          value={cause}
          onChange={setCause}
          maxLength={200}
        />
        <Textarea
          label={t('outcome.action')}
          value={action}
          onChange={event => setAction(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={4000}
        />
        <Select
          label={t('outcome.handling')}
          description={t('outcome.handlingHint')}
          placeholder={t('outcome.notAsked')}
          data={GRADES.map(grade => ({ value: grade, label: t(`handling.${grade}`) }))}
          value={handling === null ? null : String(handling)}
          onChange={grade => setHandling(grade === null ? null : Number(grade))}
          clearable
          clearButtonProps={{ 'aria-label': t('outcome.notAsked') }}
        />
        {found.followUpWave ? (
          <p className={classes.hint}>
            {t('outcome.followedUp')}{' '}
            <Link to={`/waves/${found.followUpWave.id}`}>{found.followUpWave.name}</Link>
          </p>
        ) : (
          mayClose &&
          found.customer && <FollowUpSelect value={followUpWaveId} change={setFollowUp} />
        )}
        {changing.error && <ProblemNotice error={changing.error} />}
        <Group gap={8}>
          {mayClose && (
            <Button
              loading={changing.isPending}
              onClick={() =>
                changing.mutate({
                  ...outcome,
                  state: 'closed',
                  ...(followUpWaveId && { followUpWaveId }),
                })
              }
            >
              {t('outcome.close')}
            </Button>
          )}
          <Button
            variant="default"
            loading={changing.isPending}
            onClick={() => changing.mutate(outcome)}
          >
            {t('outcome.save')}
          </Button>
          {found.closedAt && (
            <span className={classes.hint}>
              {t('outcome.closedAt', { moment: formats.moment(found.closedAt) })}
            </span>
          )}
        </Group>
      </div>
    </Section>
  )
}

function gradeOf(handling: number): (typeof GRADES)[number] {
  return GRADES.find(grade => Number(grade) === handling) ?? '3'
}
