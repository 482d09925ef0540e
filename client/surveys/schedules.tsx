import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Answer, api, call, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { Section } from '../ui/section.tsx'
import classes from './repeat-waves.module.css'
import { turnWords } from './turn-words.ts'

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
            {mayField && schedule.endedAt === null && <Stop scheduleId={schedule.id} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ScheduleFacts({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation(['surveys', 'common'])
  const { locale, formats } = useReader()
  const { namePattern, rhythm, openDays, privacy, versionNumber, endedAt, waves } = schedule
  const facts = [
    t(`repeat.every.${rhythm.every}`),
    t('repeat.open', { count: openDays }),
    t(`common:privacy.${privacy}`),
    versionNumber === null
      ? t('repeat.newest')
      : t('repeat.pinned', { number: formats.count(versionNumber) }),
    t('repeat.made', { count: waves }),
  ]
  const turns = schedule.next.map(turn => turnWords(locale, turn))
  return (
    <div>
      <p className={classes.name}>{namePattern}</p>
      <p>{facts.join(' · ')}</p>
      <p>{endedAt ? t('repeat.ended') : t('repeat.next', { turns: formats.list(turns) })}</p>
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
