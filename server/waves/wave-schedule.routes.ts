import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { nextTurns } from './next-turns.ts'
import { planSchedule } from './plan-schedule.ts'
import { readSchedules } from './read-schedules.ts'
import { stopSchedule } from './stop-schedule.ts'
import * as contract from './wave-schedule.contract.ts'

export function waveScheduleRoutes(deps: Deps) {
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
      const made = (await readSchedules(deps, surveyId)).find(schedule => schedule.id === id)
      if (!made) throw new Problem('not-found')
      return c.json(made, 201)
    })
    .openapi(contract.previewTurns, async c => {
      const timeZone = await organisationTimeZone(store.read)
      const next = nextTurns(c.req.valid('json'), wallTimeAt(timeZone, clock()), 4)
      return c.json({ next }, 200)
    })
    .openapi(contract.stopSchedule, async c => {
      const { scheduleId } = c.req.valid('param')
      const surveyId = await store.write(trx =>
        stopSchedule(trx, store.dialect, scheduleId, clock()),
      )
      return c.json({ surveyId }, 200)
    })
}
