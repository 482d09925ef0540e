import { Button, Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { DeletePlan } from './delete-plan.tsx'
import { changeOf, planOf, type WavePlan } from './plan.ts'
import classes from './plan-form.module.css'
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
      <Basics {...field} versions={versions} />
      {isClosed ? (
        <p className={classes.hint}>{t('plan.closedText')}</p>
      ) : (
        <>
          <Hours {...field} zone={wave.timeZone} />
          <Target {...field} />
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

interface FieldProps {
  readonly plan: WavePlan
  readonly set: (change: Partial<WavePlan>) => void
  readonly isPlanned: boolean
}

function Basics({ plan, set, isPlanned, versions }: FieldProps & Pick<Props, 'versions'>) {
  const { t } = useTranslation(['waves', 'surveys'])
  const { formats } = useReader()
  const newest = Math.max(...versions.map(({ number }) => number))
  return (
    <Section title={t('plan.basics')}>
      <div className={classes.fields}>
        <TextInput
          label={t('plan.name')}
          value={plan.name}
          maxLength={120}
          required
          withAsterisk={false}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        {isPlanned ? (
          <>
            <Select
              label={t('plan.version')}
              value={plan.versionId}
              allowDeselect={false}
              data={versions.map(({ id, number }) => ({
                value: id,
                label: t(number === newest ? 'plan.newest' : 'plan.versionNumber', {
                  number: formats.count(number),
                }),
              }))}
              onChange={versionId => set({ versionId: versionId ?? plan.versionId })}
            />
            <Radio.Group
              label={t('surveys:waves.privacy')}
              value={plan.privacy}
              onChange={value =>
                set({ privacy: value === 'identified' ? 'identified' : 'anonymous' })
              }
            >
              {(['anonymous', 'identified'] as const).map(privacy => (
                <Radio
                  key={privacy}
                  mt={8}
                  value={privacy}
                  label={t(`surveys:waves.${privacy}`)}
                  description={t(`surveys:waves.${privacy}Hint`)}
                />
              ))}
            </Radio.Group>
          </>
        ) : (
          <p className={classes.hint}>{t('plan.fixed')}</p>
        )}
      </div>
    </Section>
  )
}

function Hours({ plan, set, isPlanned, zone }: FieldProps & { readonly zone: string }) {
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

function Target({ plan, set }: FieldProps) {
  const { t } = useTranslation('waves')
  const hasTarget = plan.targetComplete !== ''
  return (
    <Section title={t('plan.target')}>
      <div className={classes.fields}>
        <NumberInput
          label={t('plan.targetLabel')}
          description={t('plan.targetHint')}
          value={plan.targetComplete}
          min={1}
          max={10_000_000}
          allowDecimal={false}
          maw={240}
          hideControls
          onChange={value => set({ targetComplete: typeof value === 'number' ? value : '' })}
        />
        <Checkbox
          label={t('plan.closeAtTarget')}
          description={t('plan.closeAtTargetHint')}
          checked={hasTarget && plan.closeAtTarget}
          disabled={!hasTarget}
          onChange={event => set({ closeAtTarget: event.currentTarget.checked })}
        />
      </div>
    </Section>
  )
}
