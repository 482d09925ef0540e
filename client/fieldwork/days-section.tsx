import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import type { Wave } from '../ui/wave.ts'
import { Columns } from './columns.tsx'
import classes from './fieldwork.module.css'
import type { Fieldwork } from './fieldwork.ts'

export function DaysSection({ days, wave }: { days: Fieldwork['days']; wave: Wave }) {
  const { t } = useTranslation('fieldwork')
  const { formats } = useReader()
  if (days.length === 0) return null
  const count = days.reduce((sum, day) => sum + day.count, 0)
  const most = formats.count(Math.max(...days.map(day => day.count)))
  const isOneDay = days.length === 1
  const summary = isOneDay
    ? t('days.oneDay', { count, day: formats.day(`${days[0]?.day}T12:00`) })
    : t('days.summary', { count, days: formats.count(days.length), most })
  const isAnonymous = wave.privacy === 'anonymous'
  const named = days.map(({ day, count }) => ({
    key: day,
    name: formats.day(`${day}T12:00`),
    count,
  }))
  return (
    <Section title={t('days.title')} intro={summary}>
      {!isOneDay && <Columns label={summary} counts={named} />}
      {!isOneDay && (
        <Disclosure summary={t('days.table')}>
          <DataTable
            caption={t('days.caption')}
            columns={[{ header: t('days.day') }, { header: t('days.count'), numeric: true }]}
            rows={named.map(({ key, name, count }) => ({
              key,
              cells: [name, formats.count(count)],
            }))}
          />
        </Disclosure>
      )}
      <p className={classes.hint}>
        {isAnonymous ? t('days.utc') : t('days.zone', { zone: wave.timeZone })}
      </p>
    </Section>
  )
}
