import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import classes from './invitations.module.css'
import { type Mailing, useChange } from './invitations.ts'

interface Props {
  readonly waveId: string
  readonly mailing: Mailing
}

const MAX_REMINDERS = ['0', '1', '2', '3'] as const

/** When mails go out, how fast, and how often somebody is reminded. */
export function Schedule({ waveId, mailing }: Props) {
  const { t } = useTranslation('invitations')
  const form = useForm({
    initialValues: {
      startAt: mailing.startAt ?? '',
      perMinute: mailing.perMinute,
      isQuiet: mailing.quietFrom !== null,
      quietFrom: mailing.quietFrom ?? '21:00',
      quietUntil: mailing.quietUntil ?? '08:00',
      maxReminders: String(mailing.maxReminders),
      remindAfterDays: mailing.remindAfterDays,
      replyTo: mailing.replyTo ?? '',
    },
  })
  const saving = useChange(waveId, (values: typeof form.values) =>
    call(
      api.waves[':waveId'].mailing.$put({
        param: { waveId },
        json: {
          startAt: values.startAt || null,
          perMinute: values.perMinute,
          quietFrom: values.isQuiet ? values.quietFrom : null,
          quietUntil: values.isQuiet ? values.quietUntil : null,
          maxReminders: Number(values.maxReminders),
          remindAfterDays: values.remindAfterDays,
          replyTo: values.replyTo.trim() || null,
        },
      }),
    ),
  )
  return (
    <Section title={t('schedule.title')} intro={t('schedule.intro', { zone: mailing.timeZone })}>
      <form
        onSubmit={form.onSubmit(values =>
          saving.mutate(values, { onSuccess: () => form.resetDirty(values) }),
        )}
        noValidate
      >
        <div className={classes.fields}>
          <TextInput
            type="datetime-local"
            label={t('schedule.startAt')}
            description={t('schedule.startAtHint')}
            {...form.getInputProps('startAt')}
          />
          <NumberInput
            label={t('schedule.perMinute')}
            description={t('schedule.perMinuteHint')}
            min={1}
            max={6000}
            allowDecimal={false}
            {...form.getInputProps('perMinute')}
          />
          <div className={classes.quiet}>
            <Switch
              label={t('schedule.quiet')}
              description={t('schedule.quietHint')}
              {...form.getInputProps('isQuiet', { type: 'checkbox' })}
            />
            <div className={classes.hours}>
              <TextInput
                type="time"
                label={t('schedule.quietFrom')}
                disabled={!form.values.isQuiet}
                {...form.getInputProps('quietFrom')}
              />
              <TextInput
                type="time"
                label={t('schedule.quietUntil')}
                disabled={!form.values.isQuiet}
                {...form.getInputProps('quietUntil')}
              />
            </div>
          </div>
          <TextInput
            type="email"
            label={t('schedule.replyTo')}
            description={t('schedule.replyToHint')}
            {...form.getInputProps('replyTo')}
          />
          <Select
            label={t('schedule.maxReminders')}
            description={t('schedule.maxRemindersHint')}
            data={MAX_REMINDERS.map(value => ({ value, label: t(`schedule.reminders.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('maxReminders')}
          />
          <NumberInput
            label={t('schedule.remindAfterDays')}
            description={t('schedule.remindAfterDaysHint')}
            min={1}
            max={60}
            allowDecimal={false}
            disabled={form.values.maxReminders === '0'}
            {...form.getInputProps('remindAfterDays')}
          />
        </div>
        {saving.error && <ProblemNotice error={saving.error} />}
        <div className={classes.step}>
          <Button type="submit" variant="default" loading={saving.isPending}>
            {t('schedule.save')}
          </Button>
          <p role="status">{saving.isSuccess && !form.isDirty() && t('saved')}</p>
        </div>
      </form>
    </Section>
  )
}
