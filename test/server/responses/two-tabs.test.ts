import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

type Answers = Readonly<Record<string, number>>

/** What a tab believes, and what it sent last. */
interface Tab {
  revision: number
  sent?: { readonly revision: number; readonly answers: Answers }
}

/** What the server must hold. */
interface Model {
  revision: number
  answers: Answers
  submitted?: Answers
}

const answers = fc.record({ trust: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['trust'] })
const step = fc.record({
  tab: fc.constantFrom(0, 1),
  action: fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('save' as const), answers }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'saveAgain' as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'resume' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('submit' as const), answers }) },
  ),
})

describe.each(DIALECTS)('two tabs of one respondent on %s', dialect => {
  let test: TestApp
  let wave: RoutedWave

  beforeAll(async () => {
    test = await testApp(dialect)
    wave = await waveByRoutes(test, { privacy: 'identified' })
  })
  afterAll(() => test.close())

  it('never overwrite what they have not seen, and hand in once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
        const page = respondent(test, wave.token)
        const tabs: Tab[] = [{ revision: 0 }, { revision: 0 }]
        const model: Model = { revision: 0, answers: {} }

        const save = async (tab: Tab, revision: number, given: Answers) => {
          const { status, body } = await page.save(revision, given)
          tab.sent = { revision, answers: given }
          const isNext = revision === model.revision + 1
          const isSame = revision === model.revision && given.trust === model.answers.trust
          if (!model.submitted && (isNext || isSame)) {
            expect({ status, body }).toEqual({ status: 200, body: { revision } })
            Object.assign(model, { revision, answers: given })
            tab.revision = revision
            return
          }
          expect(status).toBe(409)
          expect(body.details).toEqual(
            model.submitted
              ? { revision: 0, answers: {}, submitted: true }
              : { revision: model.revision, answers: model.answers, submitted: false },
          )
          tab.revision = body.details.revision
        }

        for (const { tab: which, action } of steps) {
          const tab = tabs[which] ?? { revision: 0 }
          if (action.kind === 'save') await save(tab, tab.revision + 1, action.answers)
          if (action.kind === 'saveAgain' && tab.sent) {
            await save(tab, tab.sent.revision, tab.sent.answers)
          }
          if (action.kind === 'resume') {
            const { status, body } = await page.resume()
            if (model.submitted) expect(body).toEqual({ submitted: true })
            else if (model.revision === 0) expect(status).toBe(404)
            else {
              const { revision, answers } = model
              expect(body).toEqual({ submitted: false, revision, answers, locale: 'en' })
              tab.revision = revision
            }
          }
          if (action.kind === 'submit') {
            const { status } = await page.submit(action.answers)
            model.submitted ??= action.answers
            expect(status).toBe(action.answers.trust === model.submitted.trust ? 201 : 409)
          }
        }

        const stored = await test.deps.store.read
          .selectFrom('surveyResponse')
          .select('answers')
          .where('id', '=', page.id)
          .execute()
        expect(stored.map(row => JSON.parse(row.answers))).toEqual(
          model.submitted ? [model.submitted] : [],
        )
      }),
      { numRuns: 60 },
    )
  })
})
