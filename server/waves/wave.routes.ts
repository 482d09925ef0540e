import { toString as qrCode } from 'qrcode'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { closeWave } from './close-wave.ts'
import { openWave } from './open-wave.ts'
import { planWave } from './plan-wave.ts'
import { readWave, viewWaves } from './read-waves.ts'
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
