import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './repeat-waves.module.css'
import { RhythmFields } from './rhythm-fields.tsx'
import { rhythmOf, type SchedulePlan, scheduleOf } from './schedule-plan.ts'
import type { Survey } from './survey.ts'
import { turnWords } from './turn-words.ts'

interface Props {
  readonly survey: Survey
  readonly opened: boolean
  readonly close: () => void
}

/** Makes waves that repeat, and shows when they would open before it is done. */
export function RepeatWaves({ survey, opened, close }: Props) {
  const { t } = useTranslation(['surveys', 'common'])
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('repeat.form.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <RepeatForm survey={survey} close={close} />
    </Modal>
  )
}

function RepeatForm({ survey, close }: Pick<Props, 'survey' | 'close'>) {
  const { t } = useTranslation(['surveys', 'common'])
  const { formats } = useReader()
  const client = useQueryClient()
  const [plan, setPlan] = useState<SchedulePlan>(() => ({
    namePattern: t('repeat.form.patternDefault'),
    privacy: 'anonymous',
    every: 'quarter',
    kind: 'weekday',
    date: '1',
    nth: '1',
    weekday: '1',
    month: '1',
    at: '09:00',
    startsOn: new Date().toISOString().slice(0, 10),
    openDays: 14,
    targetComplete: '',
    versionId: '',
  }))
  const set = (change: Partial<SchedulePlan>) => setPlan({ ...plan, ...change })
  const making = useMutation({
    mutationFn: () =>
      call(
        api.surveys[':surveyId']['wave-schedules'].$post({
          param: { surveyId: survey.id },
          json: scheduleOf(plan),
        }),
      ),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['surveys'] })
      close()
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <TextInput
        label={t('repeat.form.pattern')}
        description={t('repeat.form.patternHint', { skipInterpolation: true })}
        value={plan.namePattern}
        maxLength={80}
        error={plan.namePattern.trim() === '' && t('repeat.form.nameMissing')}
        onChange={event => set({ namePattern: event.currentTarget.value })}
      />
      <RhythmFields plan={plan} set={set} />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('repeat.form.startsOn')}
          value={plan.startsOn}
          onChange={event => set({ startsOn: event.currentTarget.value })}
        />
        <NumberInput
          label={t('repeat.form.openDays')}
          value={plan.openDays}
          min={1}
          max={366}
          allowDecimal={false}
          hideControls
          onChange={value => typeof value === 'number' && set({ openDays: value })}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={t('repeat.form.privacy')}
          data={(['anonymous', 'identified'] as const).map(value => ({
            value,
            label: t(`common:privacy.${value}`),
          }))}
          value={plan.privacy}
          allowDeselect={false}
          onChange={value => set({ privacy: value === 'identified' ? 'identified' : 'anonymous' })}
        />
        <Select
          label={t('repeat.form.version')}
          data={[
            { value: '', label: t('repeat.newest') },
            ...survey.versions.map(({ id, number }) => ({
              value: id,
              label: t('repeat.pinned', { number: formats.count(number) }),
            })),
          ]}
          value={plan.versionId}
          allowDeselect={false}
          onChange={value => set({ versionId: value ?? '' })}
        />
      </div>
      <NumberInput
        label={t('repeat.form.target')}
        value={plan.targetComplete}
        min={1}
        max={10_000_000}
        allowDecimal={false}
        hideControls
        onChange={value => set({ targetComplete: typeof value === 'number' ? value : '' })}
      />
      <Preview plan={plan} />
      {making.error && <ProblemNotice error={making.error} />}
      <Button type="submit" loading={making.isPending} justify="center">
        {t('repeat.form.submit')}
      </Button>
    </form>
  )
}

function Preview({ plan }: { plan: SchedulePlan }) {
  const { t } = useTranslation('surveys')
  const { locale, formats } = useReader()
  const { data: clock } = useQuery(queries.timeZone())
  const { startsOn, at } = plan
  const asked = { rhythm: rhythmOf(plan), startsOn }
  const { data } = useQuery({
    queryKey: ['wave-schedule-turns', asked],
    queryFn: () => call(api['wave-schedule-turns'].$post({ json: asked })),
    placeholderData: keepPreviousData,
    enabled: startsOn !== '' && at !== '',
  })
  const turns = data?.next.slice(0, 3).map(turn => turnWords(locale, turn)) ?? []
  return (
    <p className={classes.preview} aria-live="polite">
      {turns.length > 0 &&
        t('repeat.form.preview', { turns: formats.list(turns), zone: clock?.timeZone ?? '' })}
    </p>
  )
}
