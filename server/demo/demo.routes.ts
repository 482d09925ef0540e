import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { waveAnswers } from '../responses/wave-answers.ts'
import { demoSurveyIds } from '../surveys/survey.queries.ts'
import { viewWaves } from '../waves/read-waves.ts'
import { listWaves } from '../waves/wave.queries.ts'
import { deleteDemo as removeDemo } from './delete-demo.ts'
import { deleteDemo, getDemo } from './demo.contract.ts'

export function demoRoutes(deps: Deps) {
  const { store } = deps
  return apiRouter()
    .openapi(getDemo, async c => {
      const waves = await listWaves(store.read, await demoSurveyIds(store.read))
      return c.json({ waves: await viewWaves(deps, waveAnswers, waves) }, 200)
    })
    .openapi(deleteDemo, async c => c.json(await removeDemo(store), 200))
}
