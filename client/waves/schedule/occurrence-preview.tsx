import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call } from '../../api.ts'
import { occurrenceWords } from '../../i18n/occurrence-words.ts'
import { useReader } from '../../i18n/use-reader.ts'
import classes from './schedule.module.css'
import { recurrenceOf, type SchedulePlan } from './schedule-plan.ts'

/** When the next waves would open and close, by the clocks of the organisation. */
export function OccurrencePreview({ plan }: { plan: SchedulePlan }) {
  const { t } = useTranslation('surveys')
  const { locale } = useReader()
  const { startsOn, endsOn, at, openDays } = plan
  const asked = { recurrence: recurrenceOf(plan), startsOn, endsOn: endsOn || null, openDays }
  const { data } = useQuery({
    queryKey: ['wave-schedule-turns', asked],
    queryFn: () => call(api['wave-schedule-turns'].$post({ json: asked })),
    placeholderData: keepPreviousData,
    enabled: startsOn !== '' && at !== '',
  })
  return (
    <div className={classes.preview} aria-live="polite">
      {data && data.next.length === 0 && <p>{t('repeat.form.noOccurrence')}</p>}
      {data && data.next.length > 0 && (
        <>
          <p>{t('repeat.form.preview', { zone: data.timeZone })}</p>
          <ol>
            {data.next.map(({ opensAt, closesAt }) => (
              <li key={opensAt}>
                {t('repeat.form.occurrence', {
                  opens: occurrenceWords(locale, opensAt, data.timeZone),
                  closes: occurrenceWords(locale, closesAt, data.timeZone),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
