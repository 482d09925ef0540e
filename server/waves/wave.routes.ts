import { toString as qrCode } from 'qrcode'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { changeWave } from './change-wave.ts'
import { closeWave } from './close-wave.ts'
import { openWave, pauseWave, resumeWave } from './open-wave.ts'
import { deletePlannedWave, planWave } from './plan-wave.ts'
import { readWave, viewWaves } from './read-waves.ts'
import { readQuotaQuestions } from './view-quotas.ts'
import * as contract from './wave.contract.ts'
import { findWave, listWaves } from './wave.queries.ts'
import { openLinkOf } from './wave.ts'
import type { WaveAnswers } from './wave-answers.ts'

export function waveRoutes(deps: Deps, answers: WaveAnswers) {
  const { store, clock, publicUrl } = deps
  return apiRouter()
    .openapi(contract.listWaves, async c => {
      const { surveyId } = c.req.valid('param')
      if (!(await findSurvey(store.read, surveyId))) throw new Problem('not-found')
      return c.json(await viewWaves(deps, answers, await listWaves(store.read, [surveyId])), 200)
    })
    .openapi(contract.planWave, async c => {
      const { surveyId } = c.req.valid('param')
      const { id } = await store.write(trx =>
        planWave(trx, store.dialect, { ...c.req.valid('json'), surveyId, now: clock() }),
      )
      return c.json(await readWave(deps, answers, id), 201)
    })
    .openapi(contract.getWave, async c =>
      c.json(await readWave(deps, answers, c.req.valid('param').waveId), 200),
    )
    .openapi(contract.changeWave, async c => {
      const { waveId } = c.req.valid('param')
      const change = c.req.valid('json')
      await store.write(trx => changeWave(trx, { store, answers, now: clock() }, waveId, change))
      return c.json(await readWave(deps, answers, waveId), 200)
    })
    .openapi(contract.deletePlannedWave, async c => {
      const { waveId } = c.req.valid('param')
      const surveyId = await store.write(trx => deletePlannedWave(trx, store, waveId))
      return c.json({ surveyId }, 200)
    })
    .openapi(contract.listQuotaQuestions, async c => {
      const { surveyId } = c.req.valid('param')
      const { versionId } = c.req.valid('query')
      return c.json(await readQuotaQuestions(store.read, surveyId, versionId), 200)
    })
    .openapi(contract.pauseWave, async c => {
      const { waveId } = c.req.valid('param')
      await store.write(trx => pauseWave(trx, store, waveId, clock()))
      return c.json(await readWave(deps, answers, waveId), 200)
    })
    .openapi(contract.resumeWave, async c => {
      const { waveId } = c.req.valid('param')
      await store.write(trx => resumeWave(trx, store, waveId))
      return c.json(await readWave(deps, answers, waveId), 200)
    })
    .openapi(contract.openWave, async c => {
      const { waveId } = c.req.valid('param')
      await store.write(trx => openWave(trx, waveId, clock()))
      return c.json(await readWave(deps, answers, waveId), 200)
    })
    .openapi(contract.closeWave, async c => {
      const { waveId } = c.req.valid('param')
      await closeWave(store, answers, waveId, clock())
      return c.json(await readWave(deps, answers, waveId), 200)
    })
    .openapi(contract.getLinkCode, async c => {
      const wave = await findWave(store.read, c.req.valid('param').waveId)
      if (!wave) throw new Problem('not-found')
      const svg = await qrCode(openLinkOf(publicUrl, wave.linkToken), { type: 'svg' })
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml' })
    })
}
