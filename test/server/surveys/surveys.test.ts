import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '#survey-definitions/catalogue.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { smallSurvey, smallSurveyText } from '../../support/small-survey.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

describe.each(DIALECTS)('surveys on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }

  beforeEach(async () => {
    test = await testApp(dialect)
    headers = await test.as('designer')
  })
  afterEach(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const adopted = async (definition = smallSurveyText): Promise<Json> =>
    (await call('POST', '/api/surveys', { definition })).body
  const save = (id: string, revision: number, definition: string) =>
    call('PUT', `/api/surveys/${id}/draft`, { revision, definition })
  const publish = (id: string, revision = 1) =>
    call('POST', `/api/surveys/${id}/versions`, { revision })

  it('come from any instrument of the catalogue, ready to be published', async () => {
    const { body: instruments } = await call('GET', '/api/catalogue')
    expect(instruments.map(({ id }: Json) => id)).toEqual(catalogue.map(({ id }) => id))
    for (const instrument of catalogue) {
      const { status, body } = await call('POST', '/api/surveys', { instrument: instrument.id })
      expect(status).toBe(201)
      expect(body).toMatchObject({
        instrument: instrument.id,
        isDemo: false,
        publishedVersion: null,
        hasChanges: true,
        draftRevision: 1,
        waves: 0,
        completes: 0,
        versions: [],
      })
      expect(JSON.parse(body.draft)).toEqual(instrument.definition)
      expect(Object.keys(JSON.parse(body.draft).pages[0].elements[0]).slice(0, 2)).toEqual([
        'type',
        'name',
      ])
      expect(body.problems.filter(({ severity }: Json) => severity === 'error')).toEqual([])
      expect((await publish(body.id)).status).toBe(201)
    }
  })

  it('come from own text, kept byte for byte, and are listed newest first by their title', async () => {
    const first = await adopted()
    expect(first).toMatchObject({ draft: smallSurveyText, instrument: null })
    const second = await adopted(JSON.stringify({ ...smallSurvey, title: undefined }))
    const { body } = await call('GET', '/api/surveys')
    expect(body.map(({ id }: Json) => id)).toEqual([second.id, first.id])
    expect(body[1].title).toEqual(smallSurvey.title)
    expect(body[0].title).toEqual({ default: 'Untitled survey', 'zh-cn': '未命名问卷' })
    expect((await call('GET', `/api/surveys/${first.id}`)).body).toEqual(first)
  })

  it.each([
    ['broken JSON', '{"pages": [', 'notJson'],
    ['something else than a questionnaire', '[1, 2]', 'notADefinition'],
    ['a misspelt property of ours', '{"pages":[],"measurement":{"focos":"x"}}', 'notADefinition'],
  ])('do not come from %s, and nothing is stored', async (_, definition, code) => {
    const { status, body } = await call('POST', '/api/surveys', { definition })
    expect(status).toBe(422)
    expect(body.code).toBe('invalid-definition')
    expect(body.details.problems[0]).toMatchObject({ code, severity: 'error' })
    expect((await call('GET', '/api/surveys')).body).toEqual([])

    const { id } = await adopted()
    expect((await save(id, 1, definition)).body.code).toBe('invalid-definition')
    expect((await call('GET', `/api/surveys/${id}`)).body.draft).toBe(smallSurveyText)
  })

  it('refuse requests that say too little, too much or the unknown', async () => {
    expect((await call('POST', '/api/surveys', { instrument: 'none' })).body.code).toBe('not-found')
    expect((await call('POST', '/api/surveys', {})).status).toBe(400)
    const both = { instrument: 'acsi', definition: smallSurveyText }
    expect((await call('POST', '/api/surveys', both)).status).toBe(400)
    const huge = { definition: 'x'.repeat(10 * 1024 * 1024) }
    expect((await call('POST', '/api/surveys', huge)).body.code).toBe('too-large')
    for (const id of ['%00', 'a%00b', '%ff', 'x'.repeat(5000)]) {
      expect([400, 404]).toContain((await call('GET', `/api/surveys/${id}`)).status)
      expect([400, 404]).toContain((await publish(id)).status)
    }
    const { id } = await adopted()
    for (const revision of [0, 1.5, -1, 3_000_000_000, 2 ** 53]) {
      expect((await save(id, revision, smallSurveyText)).body.code).toBe('invalid-request')
    }
    expect((await save(id, 1_000_000_000, smallSurveyText)).body.code).toBe('stale-revision')
    expect((await call('GET', '/api/surveys/none')).status).toBe(404)
    expect((await save('none', 1, smallSurveyText)).status).toBe(404)
    expect((await publish('none')).status).toBe(404)
    expect((await call('GET', '/api/versions/none')).status).toBe(404)
  })

  it('refuse hostile depth as a fault of the text, not of the server', async () => {
    const deep = `{"pages":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect((await call('POST', '/api/surveys', { definition: deep })).status).toBe(422)
  })

  it('save a draft for whoever has seen it, and give others the newer one', async () => {
    const { id } = await adopted()
    const next = smallSurveyText.replace('Phone', 'Telephone')
    expect((await save(id, 1, next)).body).toMatchObject({ draft: next, draftRevision: 2 })

    const stale = await save(id, 1, smallSurveyText)
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({
      code: 'stale-revision',
      details: { draft: next, draftRevision: 2 },
    })
    // The same save once more: its answer was lost on the way.
    expect((await save(id, 1, next)).body).toMatchObject({ draft: next, draftRevision: 2 })
    expect((await save(id, 3, next)).status).toBe(409)
    expect((await call('GET', '/api/surveys')).body[0].title.default).toBe('Telephone company')
  })

  it('let exactly one of many writers win', async () => {
    const { id } = await adopted()
    const texts = Array.from({ length: 20 }, (_, n) => smallSurveyText.replace('Phone', `P${n}`))
    const answers = await Promise.all(texts.map(text => save(id, 1, text)))
    const won = answers.flatMap(({ status }, n) => (status === 200 ? [texts[n]] : []))
    expect(won).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    const { body } = await call('GET', `/api/surveys/${id}`)
    expect(body).toMatchObject({ draft: won[0], draftRevision: 2 })
  })

  it('are published as they stand, and later drafts leave a version alone', async () => {
    const { id } = await adopted()
    const { status, body: version } = await publish(id)
    expect(status).toBe(201)
    expect(version).toMatchObject({
      number: 1,
      fingerprint: createHash('sha256').update(smallSurveyText).digest('hex'),
    })
    expect((await call('GET', `/api/surveys/${id}`)).body).toMatchObject({
      publishedVersion: 1,
      hasChanges: false,
      versions: [version],
    })

    const next = smallSurveyText.replace('Phone', 'Telephone')
    expect((await save(id, 1, next)).body.hasChanges).toBe(true)
    expect((await publish(id, 1)).body.code).toBe('stale-revision')
    expect((await publish(id, 2)).body.number).toBe(2)
    expect((await call('GET', `/api/versions/${version.id}`)).body).toEqual({
      ...version,
      surveyId: id,
      definition: smallSurveyText,
    })
    const { body } = await call('GET', `/api/surveys/${id}`)
    expect(body.versions.map(({ number }: Json) => number)).toEqual([2, 1])
  })

  it('are not published twice without a change, however many try at once', async () => {
    const { id } = await adopted()
    const answers = await Promise.all(Array.from({ length: 10 }, () => publish(id)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const others = answers.filter(({ status }) => status !== 201)
    expect(others.map(({ body }) => body.code)).toEqual(Array(9).fill('already-published'))
    expect(others[0]?.body.details).toEqual({ number: 1 })
  })

  it('are not published with errors, and say which', async () => {
    const [page] = smallSurvey.pages
    const [first, ...others] = page?.elements ?? []
    const lost = { ...first, construct: 'imagination' }
    const definition = JSON.stringify({
      ...smallSurvey,
      pages: [{ ...page, elements: [lost, ...others] }],
    })
    const { id, problems } = await adopted(definition)
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'unknownConstruct', severity: 'error' }),
    )
    const { status, body } = await publish(id)
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'invalid-definition', details: { problems } })
    expect((await call('GET', `/api/surveys/${id}`)).body.versions).toEqual([])
  })
})
