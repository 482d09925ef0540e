import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { changeSchedule, stopSchedule } from './change-schedule.ts'
import { planSchedule } from './plan-schedule.ts'
import { readSchedules } from './read-schedules.ts'
import { nextOccurrences, occurrenceMoments } from './recurrence.ts'
import type { WaveAnswers } from './wave-answers.ts'
import * as contract from './wave-schedule.contract.ts'

/** Occurrences of a preview. */
const SHOWN = 4

export function waveScheduleRoutes(deps: Deps, answers: WaveAnswers) {
  const { store, clock } = deps
  return apiRouter()
    .openapi(contract.listSchedules, async c => {
      const { surveyId } = c.req.valid('param')
      if (!(await findSurvey(store.read, surveyId))) throw new Problem('not-found')
      return c.json(await readSchedules(deps, surveyId), 200)
    })
    .openapi(contract.planSchedule, async c => {
      const { surveyId } = c.req.valid('param')
      const by = (await c.var.person())?.id ?? null
      const plan = { ...c.req.valid('json'), surveyId, now: clock(), by }
      const { id } = await store.write(trx => planSchedule(trx, store.dialect, plan))
      return c.json(await readSchedule(surveyId, id), 201)
    })
    .openapi(contract.changeSchedule, async c => {
      const { scheduleId } = c.req.valid('param')
      const settings = c.req.valid('json')
      const surveyId = await store.write(trx =>
        changeSchedule(trx, { store, answers, now: clock() }, scheduleId, settings),
      )
      return c.json(await readSchedule(surveyId, scheduleId), 200)
    })
    .openapi(contract.previewOccurrences, async c => {
      const timeZone = await organisationTimeZone(store.read)
      const asked = c.req.valid('json')
      const next = nextOccurrences(asked, wallTimeAt(timeZone, clock()), SHOWN).map(occurrence =>
        occurrenceMoments(timeZone, occurrence, asked.openDays),
      )
      return c.json({ next, timeZone }, 200)
    })
    .openapi(contract.stopSchedule, async c => {
      const { scheduleId } = c.req.valid('param')
      const surveyId = await store.write(trx =>
        stopSchedule(trx, store.dialect, scheduleId, clock()),
      )
      return c.json({ surveyId }, 200)
    })

  async function readSchedule(surveyId: string, id: string) {
    const found = (await readSchedules(deps, surveyId)).find(schedule => schedule.id === id)
    if (!found) throw new Problem('not-found')
    return found
  }
}
