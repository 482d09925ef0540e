import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import { caseQueries } from '../case-queries.ts'
import { dayLines, readDayLines, type WorkingCalendar } from './day-lines.ts'
import { OfficialNotice } from './official-notice.tsx'
import { PublicHolidays } from './public-holidays.tsx'
import classes from './working-days.module.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const LISTS = ['holidays', 'workedDays'] as const

/** On which days the organisation works: cases are due by them. */
export function WorkingDays({ calendar }: { calendar: WorkingCalendar }) {
  const { t } = useTranslation('calendar')
  const { locale } = useReader()
  const mayAdminister = usePermission('administer')
  const client = useQueryClient()
  const [weekend, setWeekend] = useState(calendar.weekend.map(String))
  const [lines, setLines] = useState({
    holidays: dayLines(calendar.holidays),
    workedDays: dayLines(calendar.workedDays),
  })
  const read = {
    holidays: readDayLines(lines.holidays),
    workedDays: readDayLines(lines.workedDays),
  }
  const saving = useMutation({
    mutationFn: () =>
      call(
        api['working-calendar'].$put({
          json: {
            weekend: WEEKDAYS.filter(day => weekend.includes(String(day))),
            holidays: [...read.holidays.days],
            workedDays: [...read.workedDays.days],
          },
        }),
      ),
    onSuccess: saved => {
      client.setQueryData(caseQueries.calendar().queryKey, saved)
      setLines({ holidays: dayLines(saved.holidays), workedDays: dayLines(saved.workedDays) })
    },
  })
  const fault = faultOf()
  const change = (changed: Partial<typeof lines>) => {
    saving.reset()
    setLines({ ...lines, ...changed })
  }
  return (
    <Section title={t('title')} intro={t('intro')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <Checkbox.Group
          label={t('weekend')}
          value={weekend}
          error={weekend.length === WEEKDAYS.length && t('wholeWeek')}
          onChange={days => {
            saving.reset()
            setWeekend(days)
          }}
        >
          <div className={classes.days}>
            {WEEKDAYS.map(day => (
              <Checkbox
                key={day}
                value={String(day)}
                label={weekdayName(day)}
                disabled={!mayAdminister}
              />
            ))}
          </div>
        </Checkbox.Group>
        {LISTS.map(list => (
          <Textarea
            key={list}
            label={t(list)}
            description={t(`hints.${list}`)}
            value={lines[list]}
            readOnly={!mayAdminister}
            error={
              read[list].unread.length > 0 && t('unread', { lines: read[list].unread.join(' · ') })
            }
            autosize
            minRows={3}
            maxRows={16}
            onChange={event => change({ [list]: event.currentTarget.value })}
          />
        ))}
        {mayAdminister && (
          <>
            <PublicHolidays take={add} />
            <OfficialNotice take={add} />
          </>
        )}
        {fault && <p className={classes.fault}>{fault}</p>}
        {saving.error && <ProblemNotice error={saving.error} />}
        {mayAdminister && (
          <Group gap={16}>
            <Button type="submit" loading={saving.isPending} disabled={!isReadable()}>
              {t('save')}
            </Button>
            <span role="status">{saving.isSuccess && t('saved')}</span>
          </Group>
        )}
      </form>
    </Section>
  )

  function weekdayName(day: number): string {
    // The first of June 2026 was a Monday.
    const date = Date.UTC(2026, 5, day)
    return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date)
  }

  function add({ holidays, workedDays }: Pick<WorkingCalendar, 'holidays' | 'workedDays'>): void {
    change({
      holidays: dayLines([...read.holidays.days, ...fresh(holidays)]),
      workedDays: dayLines([...read.workedDays.days, ...fresh(workedDays)]),
    })
  }

  /** Days that are in the lists already are not overwritten. */
  function fresh(days: WorkingCalendar['holidays']) {
    const known = [...read.holidays.days, ...read.workedDays.days].map(({ day }) => day)
    return days.filter(({ day }) => !known.includes(day))
  }

  function faultOf(): string | undefined {
    const worked = read.workedDays.days.map(({ day }) => day)
    const both = read.holidays.days.filter(({ day }) => worked.includes(day))
    return both.length > 0 ? t('both', { days: both.map(({ day }) => day).join(', ') }) : undefined
  }

  function isReadable(): boolean {
    const unread = LISTS.flatMap(list => read[list].unread)
    return fault === undefined && unread.length === 0 && weekend.length < WEEKDAYS.length
  }
}
