import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { describeVersions, newestVersion } from '../surveys/survey-version.queries.ts'
import { plannedQuotas } from './check-quotas.ts'
import { cellId } from './quota.ts'
import { nextOccurrences, occurrenceMoments, occurrenceName } from './recurrence.ts'
import { viewQuotas } from './view-quotas.ts'
import type { Wave } from './wave.queries.ts'
import { listSchedules, type WaveSchedule, wavesOfSchedule } from './wave-schedule.queries.ts'

const SHOWN = 4

/** The schedules of a survey, each with the occurrences that come next. */
export async function readSchedules(
  { store: { read }, clock }: Pick<Deps, 'store' | 'clock'>,
  surveyId: string,
) {
  const timeZone = await organisationTimeZone(read)
  const schedules = await listSchedules(read, surveyId)
  const versions = await describeVersions(
    read,
    schedules.flatMap(({ versionId }) => versionId ?? []),
  )
  const newest = await newestVersion(read, surveyId)
  const views = []
  for (const schedule of schedules) {
    const { createdAt, createdBy, quotas, closeAtTarget, ...shown } = schedule
    const waves = await wavesOfSchedule(read, schedule.id)
    views.push({
      ...shown,
      recurrence: JSON.parse(schedule.recurrence),
      closeAtTarget: closeAtTarget === 1,
      quotas: await quotasOf(schedule),
      versionNumber: versions.get(schedule.versionId ?? '')?.number ?? null,
      timeZone,
      waves: waves.length,
      next: schedule.endedAt === null ? nextOf(schedule, waves) : [],
    })
  }
  return views

  async function quotasOf(schedule: WaveSchedule) {
    const quotas = plannedQuotas(schedule)
    const versionId = schedule.versionId ?? newest?.id
    if (quotas.length === 0 || versionId === undefined) return []
    const cells = quotas.flatMap(({ cells }, quota) =>
      cells.map(({ capacity }, cell) => ({
        waveId: '',
        id: cellId(quota, cell),
        capacity,
        taken: 0,
      })),
    )
    return viewQuotas((await compiledVersion(read, versionId)).definition, quotas, cells)
  }

  /** The wave that waits may have been put off by hand. */
  function nextOf(schedule: WaveSchedule, waves: readonly Wave[]) {
    const { startsOn, endsOn, openDays, namePattern } = schedule
    const waiting = waves.find(({ state, opensAt }) => state === 'draft' && opensAt !== null)
    const lastDay = waves.at(0)?.occurrence
    const occurrences = nextOccurrences(
      { recurrence: JSON.parse(schedule.recurrence), startsOn, endsOn, lastDay },
      wallTimeAt(timeZone, clock()),
      waiting ? SHOWN - 1 : SHOWN,
    )
    const planned = occurrences.map((occurrence, at) => ({
      ...occurrenceMoments(timeZone, occurrence, openDays),
      name: occurrenceName(namePattern, occurrence, waves.length + 1 + at),
      waveId: null,
    }))
    if (!waiting?.opensAt || !waiting.closesAt) return planned
    const { id: waveId, name, opensAt, closesAt } = waiting
    return [{ opensAt, closesAt, name, waveId }, ...planned]
  }
}
