import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import classes from './schedule.module.css'
import { LAST_DATE, NTHS, type SchedulePlan, WEEKDAYS } from './schedule-plan.ts'

interface Props {
  readonly plan: SchedulePlan
  readonly set: (change: Partial<SchedulePlan>) => void
}

const EVERY = ['week', 'month', 'quarter', 'year'] as const
const KINDS = ['date', 'weekday'] as const

/** When waves repeat, in plain words. */
export function RecurrenceFields({ plan, set }: Props) {
  const { t } = useTranslation('surveys')
  const { locale, formats } = useReader()
  const names = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
  // The first of June 2026 was a Monday.
  const weekdays = WEEKDAYS.map(day => ({
    value: String(day),
    label: names({ weekday: 'long' }, Date.UTC(2026, 5, day)),
  }))
  const months = Array.from({ length: plan.every === 'quarter' ? 3 : 12 }, (_, month) => ({
    value: String(month + 1),
    label: names({ month: 'long' }, Date.UTC(2026, month, 1)),
  }))
  const dates = [
    ...Array.from({ length: LAST_DATE }, (_, at) => ({
      value: String(at + 1),
      label: formats.count(at + 1),
    })),
    { value: 'last', label: t('repeat.form.lastDay') },
  ]
  const nths = NTHS.map(nth => ({ value: String(nth), label: t(`repeat.nth.${nth}`) }))
  const field = (name: 'date' | 'nth' | 'weekday' | 'month', label: string, data: Choice[]) => (
    <Select
      label={label}
      data={data}
      value={plan[name]}
      allowDeselect={false}
      onChange={value => set({ [name]: value ?? plan[name] })}
    />
  )
  const isByDate = plan.every !== 'week' && plan.kind === 'date'
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <Select
          label={t('repeat.form.every')}
          data={EVERY.map(every => ({ value: every, label: t(`repeat.every.${every}`) }))}
          value={plan.every}
          allowDeselect={false}
          onChange={value => {
            const every = EVERY.find(one => one === value)
            if (every) set({ every, month: '1' })
          }}
        />
        {plan.every === 'quarter' && field('month', t('repeat.form.firstMonth'), months)}
        {plan.every === 'year' && field('month', t('repeat.form.month'), months)}
      </div>
      {plan.every !== 'week' && (
        <div className={classes.pair}>
          <Select
            label={t('repeat.form.day')}
            data={KINDS.map(kind => ({ value: kind, label: t(`repeat.kind.${kind}`) }))}
            value={plan.kind}
            allowDeselect={false}
            onChange={value => set({ kind: value === 'date' ? 'date' : 'weekday' })}
          />
          {isByDate
            ? field('date', t('repeat.form.date'), dates)
            : field('nth', t('repeat.form.nth'), nths)}
        </div>
      )}
      <div className={classes.pair}>
        {!isByDate && field('weekday', t('repeat.form.weekday'), weekdays)}
        <TextInput
          type="time"
          label={t('repeat.form.at')}
          value={plan.at}
          onChange={event => set({ at: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('repeat.form.startsOn')}
          value={plan.startsOn}
          onChange={event => set({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('repeat.form.endsOn')}
          description={t('repeat.form.endsOnHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={plan.endsOn}
          onChange={event => set({ endsOn: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
}
