import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import { nextTurns } from './next-turns.ts'
import type { Rhythm } from './rhythm.ts'
import { listSchedules, type WaveSchedule, wavesOfSchedule } from './wave-schedule.queries.ts'

const SHOWN = 3

/** The schedules of a survey, each with the turns that come next. */
export async function readSchedules(
  { store: { read }, clock }: Pick<Deps, 'store' | 'clock'>,
  surveyId: string,
) {
  const timeZone = await organisationTimeZone(read)
  const now = wallTimeAt(timeZone, clock())
  const schedules = await listSchedules(read, surveyId)
  const versions = await describeVersions(
    read,
    schedules.flatMap(({ versionId }) => versionId ?? []),
  )
  const views = []
  for (const schedule of schedules) {
    const { createdAt, createdBy, quotas, closeAtTarget, ...shown } = schedule
    const rhythm: Rhythm = JSON.parse(schedule.rhythm)
    const waves = await wavesOfSchedule(read, schedule.id)
    views.push({
      ...shown,
      rhythm,
      closeAtTarget: closeAtTarget === 1,
      versionNumber: versions.get(schedule.versionId ?? '')?.number ?? null,
      timeZone,
      waves: waves.length,
      next: schedule.endedAt === null ? nextOf(schedule, rhythm) : [],
    })
  }
  return views

  function nextOf({ startsOn }: WaveSchedule, rhythm: Rhythm) {
    return nextTurns({ rhythm, startsOn }, now, SHOWN)
  }
}
