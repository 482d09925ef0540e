import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call } from '../../api.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../plan-form.module.css'
import type { QuotaQuestion } from '../quota-draft.ts'
import { QuotaEditor } from '../quota-editor.tsx'
import { OccurrencePreview } from './occurrence-preview.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import {
  newPlan,
  planOfSchedule,
  type Schedule,
  type SchedulePlan,
  scheduleOf,
} from './schedule-plan.ts'
import { WaveFields } from './wave-fields.tsx'

interface Props {
  readonly survey: {
    readonly id: string
    readonly versions: readonly { readonly id: string; readonly number: number }[]
  }
  /** The schedule to edit; absent for a new one. */
  readonly schedule: Schedule | undefined
  readonly questions: readonly QuotaQuestion[]
}

export function ScheduleForm({ survey, schedule, questions }: Props) {
  const { t } = useTranslation(['surveys', 'waves', 'common'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const back = `/surveys/${survey.id}?tab=waves`
  const [plan, setPlan] = useState<SchedulePlan>(() =>
    schedule
      ? planOfSchedule(schedule, questions)
      : newPlan(t('repeat.form.patternDefault'), new Date().toISOString().slice(0, 10)),
  )
  const set = (change: Partial<SchedulePlan>) => {
    saving.reset()
    setPlan({ ...plan, ...change })
  }
  const saving = useMutation({
    mutationFn: () => {
      const json = scheduleOf(plan)
      return schedule
        ? call(
            api['wave-schedules'][':scheduleId'].$put({ param: { scheduleId: schedule.id }, json }),
          )
        : call(
            api.surveys[':surveyId']['wave-schedules'].$post({
              param: { surveyId: survey.id },
              json,
            }),
          )
    },
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['surveys'] })
      navigate(back)
    },
  })
  const isFilled = plan.namePattern.trim() !== '' && plan.startsOn !== '' && plan.at !== ''
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (isFilled) saving.mutate()
      }}
    >
      <Section title={t('repeat.form.when')}>
        <RecurrenceFields plan={plan} set={set} />
        <OccurrencePreview plan={plan} />
      </Section>
      <Section title={t('repeat.form.each')}>
        <WaveFields plan={plan} set={set} versions={survey.versions} />
      </Section>
      <Section title={t('waves:plan.quotas')} intro={t('repeat.form.quotasIntro')}>
        <QuotaEditor
          quotas={plan.quotas}
          questions={questions}
          isFixed={false}
          change={quotas => set({ quotas })}
        />
      </Section>
      <div className={classes.end}>
        {schedule && <p className={classes.hint}>{t('repeat.form.changeHint')}</p>}
        {saving.error && <ProblemNotice error={saving.error} />}
        <Group gap={8}>
          <Button type="submit" loading={saving.isPending} disabled={!isFilled}>
            {t(submitKey())}
          </Button>
          <LinkButton variant="default" to={back}>
            {t('common:cancel')}
          </LinkButton>
        </Group>
      </div>
    </form>
  )

  function submitKey() {
    if (!schedule) return 'repeat.form.submit'
    return schedule.endedAt === null ? 'repeat.form.save' : 'repeat.form.restart'
  }
}
