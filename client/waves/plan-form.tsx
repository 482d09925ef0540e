import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { DeletePlan } from './delete-plan.tsx'
import { changeOf, planOf, type WavePlan } from './plan.ts'
import { PlanBasics } from './plan-basics.tsx'
import classes from './plan-form.module.css'
import { PlanHours } from './plan-hours.tsx'
import { PlanTarget } from './plan-target.tsx'
import type { QuotaQuestion } from './quota-draft.ts'
import { QuotaEditor } from './quota-editor.tsx'
import type { Wave } from './wave.ts'

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
