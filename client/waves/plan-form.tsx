import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call, queries } from '../api.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import type { Wave } from '../ui/wave.ts'
import { changeOf, type PlanPart, planOf, type WavePlan } from './plan.ts'
import { PlanBasics } from './plan-basics.tsx'
import classes from './plan-form.module.css'
import { PlanTarget } from './plan-target.tsx'
import type { QuotaQuestion } from './quota-draft.ts'
import { QuotaEditor } from './quota-editor.tsx'

interface Props {
  readonly wave: Wave
  readonly questions: readonly QuotaQuestion[]
  readonly versions: readonly { readonly id: string; readonly number: number }[]
  readonly mayChange: boolean
}

export function PlanForm({ wave, questions, versions, mayChange }: Props) {
  const { t } = useTranslation(['waves', 'common'])
  const client = useQueryClient()
  const [plan, setPlan] = useState(() => planOf(wave, questions))
  const set = (change: Partial<WavePlan>) => {
    saving.reset()
    setPlan({ ...plan, ...change })
  }
  const saving = useMutation({
    mutationFn: () =>
      call(
        api.waves[':waveId'].$patch({
          param: { waveId: wave.id },
          json: changeOf(planOf(wave, questions), plan),
        }),
      ),
    onSuccess: changed => {
      client.setQueryData(queries.wave(wave.id).queryKey, changed)
      client.invalidateQueries({ queryKey: ['surveys'] })
    },
  })
  const isPlanned = wave.state === 'draft' || wave.state === 'scheduled'
  const isClosed = wave.state === 'closed'
  const field = { plan, set, isPlanned }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <PlanBasics {...field} versions={versions} />
      {isClosed ? (
        <p className={classes.hint}>{t('plan.closedText')}</p>
      ) : (
        <>
          <PlanHours {...field} zone={wave.timeZone} />
          <PlanTarget {...field} />
          <Section
            title={t('plan.quotas')}
            intro={isPlanned ? t('plan.quotasIntro') : t('plan.quotasFixed')}
          >
            <QuotaEditor
              quotas={plan.quotas}
              questions={questions}
              isFixed={!isPlanned}
              change={quotas => set({ quotas })}
            />
          </Section>
        </>
      )}
      {mayChange && (
        <div className={classes.end}>
          <Button type="submit" loading={saving.isPending}>
            {t('plan.save')}
          </Button>
          {isPlanned && <DeletePlan wave={wave} />}
          <span role="status">{saving.isSuccess && t('plan.saved')}</span>
          {saving.error && <ProblemNotice error={saving.error} />}
        </div>
      )}
    </form>
  )
}

/** Takes back a wave that was never open. */
function DeletePlan({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const navigate = useNavigate()
  const client = useQueryClient()
  const action = useMutation({
    mutationFn: () => call(api.waves[':waveId'].$delete({ param: { waveId: wave.id } })),
    onSuccess: ({ surveyId }) => {
      client.invalidateQueries({ queryKey: ['surveys'] })
      navigate(`/surveys/${surveyId}?tab=waves`)
      client.removeQueries({ queryKey: queries.wave(wave.id).queryKey })
    },
  })
  const texts = [t('plan.deleteText'), ...(wave.scheduleId ? [t('plan.ofSchedule')] : [])]
  return (
    <ConfirmButton
      label={t('plan.deleteLabel')}
      title={t('plan.deleteTitle')}
      text={texts.join(' ')}
      confirm={t('plan.deleteConfirm')}
      action={action}
    />
  )
}

function PlanHours({ plan, set, isPlanned, zone }: PlanPart & { readonly zone: string }) {
  const { t } = useTranslation('waves')
  const ends = isPlanned ? (['opensAt', 'closesAt'] as const) : (['closesAt'] as const)
  return (
    <Section title={t('plan.hours')} intro={t('plan.hoursIntro', { zone })}>
      <div className={classes.hours}>
        {ends.map(end => (
          <TextInput
            key={end}
            type="datetime-local"
            label={t(end === 'opensAt' ? 'plan.opens' : 'plan.closes')}
            value={plan[end]}
            onChange={event => set({ [end]: event.currentTarget.value })}
          />
        ))}
      </div>
    </Section>
  )
}
