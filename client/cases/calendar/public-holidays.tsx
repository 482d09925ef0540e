import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { WorkingCalendar } from './day-lines.ts'
import classes from './working-days.module.css'

interface Props {
  readonly take: (days: Pick<WorkingCalendar, 'holidays' | 'workedDays'>) => void
}

/** China's public holidays and make-up working days of a year, for the lists of the calendar. */
export function PublicHolidays({ take }: Props) {
  const { t } = useTranslation('calendar')
  const { formats, locale } = useReader()
  const thisYear = new Date().getFullYear()
  const years = [thisYear, thisYear + 1]
  const [year, setYear] = useState(thisYear)
  const adding = useMutation({
    // The data of twenty years: loaded by those who ask for it.
    mutationFn: async (chosen: number) => {
      const { chineseHolidays } = await import('./chinese-holidays.ts')
      return chineseHolidays(chosen, locale)
    },
    onSuccess: take,
  })
  return (
    <Disclosure summary={t('china.open')}>
      <div className={classes.notice}>
        <Select
          label={t('china.year')}
          data={years.map(String)}
          value={String(year)}
          allowDeselect={false}
          onChange={chosen => {
            adding.reset()
            setYear(Number(chosen ?? thisYear))
          }}
        />
        <Button variant="default" loading={adding.isPending} onClick={() => adding.mutate(year)}>
          {t('china.add')}
        </Button>
        <p role="status" className={classes.hint}>
          {adding.data && wordsOf(adding.data)}
        </p>
      </div>
    </Disclosure>
  )

  function wordsOf({ holidays, workedDays }: Pick<WorkingCalendar, 'holidays' | 'workedDays'>) {
    if (holidays.length === 0) return t('china.none', { year })
    return t('china.added', {
      year,
      holidays: formats.count(holidays.length),
      workedDays: formats.count(workedDays.length),
    })
  }
}
