import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { callerAddress } from '../http/caller-address.ts'
import { openQuestionnaire, reportOpening } from './open-questionnaire.ts'
import * as contract from './respond.contract.ts'
import { resumeAnswers, saveAnswers } from './save-answers.ts'
import { submitResponse } from './submit-response.ts'

/** What a respondent's page asks of the server. */
export function respondRoutes(deps: Deps) {
  const router = apiRouter()
  router.openAPIRegistry.registerComponent('schemas', 'Answer', contract.ANSWER)
  return router
    .openapi(contract.openLink, async c =>
      c.json(await openQuestionnaire(deps, c.req.valid('param').token), 200),
    )
    .openapi(contract.reportOpening, async c => {
      return c.json(await reportOpening(deps, c.req.valid('param').token), 200)
    })
    .openapi(contract.saveAnswers, async c => {
      const { token, draftId: id } = c.req.valid('param')
      const secret = c.req.valid('header')['x-respondent-secret']
      const caller = callerAddress(c, deps.trustedProxies)
      const save = { ...c.req.valid('json'), id, secret, caller }
      return c.json(await saveAnswers(deps, token, save), 200)
    })
    .openapi(contract.resumeAnswers, async c => {
      const { token, draftId } = c.req.valid('param')
      const secret = c.req.valid('header')['x-respondent-secret']
      return c.json(await resumeAnswers(deps.store, token, draftId, secret), 200)
    })
    .openapi(contract.submitAnswers, async c => {
      const submission = c.req.valid('json')
      const secret = c.req.valid('header')['x-respondent-secret']
      const { token } = c.req.valid('param')
      const caller = callerAddress(c, deps.trustedProxies)
      const setAside = await submitResponse(deps, token, { ...submission, secret, caller })
      return c.json({ id: submission.id, ...(setAside && { setAside }) }, 201)
    })
}
