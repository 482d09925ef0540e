import { catalogue, findInstrument } from '#survey-definitions/catalogue.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { adoptSurvey } from './adopt-survey.ts'
import { publishSurvey } from './publish-survey.ts'
import { readSurvey, readSurveys, viewSurvey } from './read-surveys.ts'
import { saveDraft } from './save-draft.ts'
import * as contract from './survey.contract.ts'
import type { CountUse } from './survey-use.ts'
import { findVersion } from './survey-version.queries.ts'

export function surveyRoutes({ store, clock }: Deps, countUse: CountUse) {
  return apiRouter()
    .openapi(contract.listInstruments, c => c.json(instruments, 200))
    .openapi(contract.listSurveys, async c => c.json(await readSurveys(store.read, countUse), 200))
    .openapi(contract.adoptSurvey, async c => {
      const adopted = c.req.valid('json')
      const instrument = 'instrument' in adopted ? adopted.instrument : null
      const definition = 'definition' in adopted ? adopted.definition : shipped(adopted.instrument)
      const by = (await c.var.person())?.id ?? null
      const survey = await store.write(trx =>
        adoptSurvey(trx, { definition, instrument, isDemo: false, now: clock(), by }),
      )
      return c.json(await viewSurvey(store.read, countUse, survey), 201)
    })
    .openapi(contract.getSurvey, async c =>
      c.json(await readSurvey(store.read, countUse, c.req.valid('param').surveyId), 200),
    )
    .openapi(contract.saveDraft, async c => {
      const { surveyId } = c.req.valid('param')
      const { revision, definition } = c.req.valid('json')
      const survey = await store.write(trx => saveDraft(trx, surveyId, revision, definition))
      return c.json(await viewSurvey(store.read, countUse, survey), 200)
    })
    .openapi(contract.publishVersion, async c => {
      const { surveyId } = c.req.valid('param')
      const { revision } = c.req.valid('json')
      const by = (await c.var.person())?.id ?? null
      const version = await store.write(trx =>
        publishSurvey(trx, store.dialect, { surveyId, revision, now: clock(), by }),
      )
      const { id, number, fingerprint, publishedAt } = version
      return c.json({ id, number, fingerprint, publishedAt }, 201)
    })
    .openapi(contract.getVersion, async c => {
      const version = await findVersion(store.read, c.req.valid('param').versionId)
      if (!version) throw new Problem('not-found')
      const { id, surveyId, number, fingerprint, publishedAt, definition } = version
      return c.json({ id, surveyId, number, fingerprint, publishedAt, definition }, 200)
    })
}

const instruments = catalogue.map(
  ({ id, group, title, description, questions, minutes, source: notes, confirmed }) => ({
    id,
    group,
    title,
    description,
    questions,
    minutes,
    notes,
    confirmed,
  }),
)

function shipped(id: string): string {
  const instrument = findInstrument(id)
  if (!instrument) throw new Problem('not-found', { detail: `no instrument is called ${id}` })
  return instrument.text
}
