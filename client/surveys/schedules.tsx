import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Answer, api, call, queries } from '../api.ts'
import { occurrenceWords } from '../i18n/occurrence-words.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import classes from './schedules.module.css'

type Schedule = Answer<(typeof api.surveys)[':surveyId']['wave-schedules']['$get']>[number]

/** What repeats in a survey; nothing where nothing does. */
export function Schedules({ surveyId, mayField }: { surveyId: string; mayField: boolean }) {
  const { t } = useTranslation('surveys')
  const { data: schedules = [] } = useQuery(queries.schedulesOf(surveyId))
  if (schedules.length === 0) return null
  return (
    <Section title={t('repeat.title')} intro={t('repeat.intro')}>
      <ul className={classes.list}>
        {schedules.map(schedule => (
          <li key={schedule.id}>
            <ScheduleFacts schedule={schedule} />
            {mayField && (
              <div className={classes.steps}>
                <LinkButton variant="default" to={`/surveys/${surveyId}/repeat/${schedule.id}`}>
                  {t(schedule.endedAt === null ? 'repeat.change' : 'repeat.restart')}
                </LinkButton>
                {schedule.endedAt === null && <Stop scheduleId={schedule.id} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ScheduleFacts({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation(['surveys', 'common'])
  const { locale, formats } = useReader()
  const { namePattern, recurrence, openDays, privacy, versionNumber, endedAt, waves } = schedule
  const { endsOn, targetComplete, quotas, timeZone } = schedule
  const facts = [
    t(`repeat.every.${recurrence.every}`),
    t('repeat.open', { count: openDays }),
    t(`common:privacy.${privacy}`),
    versionNumber === null
      ? t('repeat.newest')
      : t('repeat.pinned', { number: formats.count(versionNumber) }),
    ...(targetComplete === null
      ? []
      : [t('repeat.target', { target: formats.count(targetComplete) })]),
    ...(quotas.length > 0 ? [t('repeat.quotas', { count: quotas.length })] : []),
    ...(endsOn === null ? [] : [t('repeat.until', { day: formats.day(endsOn) })]),
    t('repeat.made', { count: waves }),
  ]
  return (
    <div>
      <p className={classes.name}>{namePattern}</p>
      <p>{facts.join(' · ')}</p>
      {endedAt ? (
        <p>{t('repeat.ended')}</p>
      ) : (
        <>
          <p>{t('repeat.next', { zone: timeZone })}</p>
          <ol>
            {schedule.next.map(({ name, opensAt, waveId }) => (
              <li key={opensAt}>
                {waveId ? <Link to={`/waves/${waveId}`}>{name}</Link> : name}
                {': '}
                {occurrenceWords(locale, opensAt, timeZone)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Stop({ scheduleId }: { scheduleId: string }) {
  const { t } = useTranslation('surveys')
  const client = useQueryClient()
  const action = useMutation({
    mutationFn: () =>
      call(api['wave-schedules'][':scheduleId'].end.$post({ param: { scheduleId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['surveys'] }),
  })
  return (
    <ConfirmButton
      label={t('repeat.stop')}
      title={t('repeat.stopTitle')}
      text={t('repeat.stopText')}
      confirm={t('repeat.stopConfirm')}
      action={action}
    />
  )
}
