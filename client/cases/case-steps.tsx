import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import type { Case } from './case.ts'
import { caseQueries } from './case-queries.ts'
import classes from './cases.module.css'
import { useChangeCase } from './use-change-case.ts'

/** Whose it is, until when, and how far it has come. */
export function CaseSteps({ found }: { found: Case }) {
  const { t } = useTranslation('cases')
  const owners = useQuery(caseQueries.owners())
  const changing = useChangeCase(found)
  return (
    <Section title={t('steps.title')}>
      <div className={classes.fields}>
        <Select
          label={t('columns.owner')}
          placeholder={t('nobody')}
          data={(owners.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={found.ownerId}
          onChange={ownerId => changing.mutate({ ownerId })}
          disabled={changing.isPending}
          clearable
          clearButtonProps={{ 'aria-label': t('nobody') }}
        />
        <TextInput
          type="date"
          label={t('columns.due')}
          defaultValue={found.dueOn}
          disabled={changing.isPending}
          onBlur={event => {
            const dueOn = event.currentTarget.value
            if (dueOn && dueOn !== found.dueOn) changing.mutate({ dueOn })
          }}
        />
      </div>
      <div className={classes.steps}>
        {found.next
          .filter(state => state !== 'closed')
          .map(state => (
            <Button
              key={state}
              variant="default"
              onClick={() => changing.mutate({ state })}
              disabled={changing.isPending}
            >
              {t(`become.${state}`)}
            </Button>
          ))}
      </div>
      {changing.error && <ProblemNotice error={changing.error} />}
    </Section>
  )
}
