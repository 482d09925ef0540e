import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import type { Case } from './case.ts'
import { useChangeCase } from './case-queries.ts'
import classes from './cases.module.css'
import { ColleagueSelect } from './colleague-select.tsx'

/** Whose it is, until when, and how far it has come. */
export function CaseSteps({ found }: { found: Case }) {
  const { t } = useTranslation('cases')
  const changing = useChangeCase(found)
  return (
    <Section title={t('steps.title')}>
      <div className={classes.fields}>
        <ColleagueSelect
          label={t('columns.owner')}
          nobody={t('nobody')}
          value={found.ownerId}
          change={ownerId => changing.mutate({ ownerId })}
          isDisabled={changing.isPending}
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
