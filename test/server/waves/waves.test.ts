import QRCode from 'qrcode'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { smallSurvey, smallSurveyText } from '../../support/small-survey.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

describe.each(DIALECTS)('waves on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }
  let now: Date

  beforeEach(async () => {
    now = new Date('2026-11-21T08:00:00.000Z')
    test = await testApp(dialect, { clock: () => now })
    headers = await test.as('analyst')
  })
  afterEach(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const plan = (surveyId: string, more: object = {}) =>
    call('POST', `/api/surveys/${surveyId}/waves`, {
      name: 'Autumn',
      privacy: 'anonymous',
      ...more,
    })
  const adopted = async (): Promise<Json> => {
    const designer = await test.as('designer')
    const body = { definition: smallSurveyText }
    return (await test.call('POST', '/api/surveys', { headers: designer, body })).body
  }

  it('are planned on the newest version, or on the one that is named', async () => {
    const { surveyId, versionId } = await waveByRoutes(test, { state: 'draft' })
    const designer = await test.as('designer')
    const definition = smallSurveyText.replace('Phone', 'Telephone')
    await test.call('PUT', `/api/surveys/${surveyId}/draft`, {
      headers: designer,
      body: { revision: 1, definition },
    })
    await test.call('POST', `/api/surveys/${surveyId}/versions`, {
      headers: designer,
      body: { revision: 2 },
    })
    const { status, body: newest } = await plan(surveyId)
    expect(status).toBe(201)
    expect(newest).toMatchObject({
      surveyId,
      versionNumber: 2,
      number: 2,
      name: 'Autumn',
      state: 'draft',
      privacy: 'anonymous',
      isDemo: false,
      openedAt: null,
      closedAt: null,
      createdAt: now.toISOString(),
      counts: { started: 0, partial: 0, complete: 0 },
    })
    expect(newest.surveyTitle.default).toBe('Telephone company')
    const named = (await plan(surveyId, { versionId, privacy: 'identified' })).body
    expect(named).toMatchObject({ versionId, versionNumber: 1, number: 3, privacy: 'identified' })
    expect(named.surveyTitle).toEqual(smallSurvey.title)

    const { body: all } = await call('GET', `/api/surveys/${surveyId}/waves`)
    expect(all.map(({ number }: Json) => number)).toEqual([3, 2, 1])
    expect((await call('GET', `/api/waves/${named.id}`)).body).toEqual(named)
    expect((await call('GET', `/api/surveys/${surveyId}`)).body.waves).toBe(3)
  })

  it('need a published version, and one of this survey', async () => {
    const { id } = await adopted()
    expect((await plan(id)).body.code).toBe('not-published')
    const other = await waveByRoutes(test)
    expect((await plan(id, { versionId: other.versionId })).body.code).toBe('not-found')
    expect((await plan(other.surveyId, { versionId: 'none' })).body.code).toBe('not-found')
    expect((await plan('none')).body.code).toBe('not-found')
    expect((await call('GET', '/api/surveys/none/waves')).status).toBe(404)
    expect((await call('GET', `/api/surveys/${id}/waves`)).body).toEqual([])
  })

  it.each([
    { name: '  ' },
    { name: 'x'.repeat(121) },
    { name: 'a\0b' },
    { privacy: 'confidential' },
    { state: 'open' },
  ])('are not planned from %j', async more => {
    const { surveyId } = await waveByRoutes(test)
    expect((await plan(surveyId, more)).body.code).toBe('invalid-request')
  })

  it('are numbered without a gap or a twin when many are planned at once', async () => {
    const { surveyId } = await waveByRoutes(test)
    const waves = await Promise.all(Array.from({ length: 10 }, () => plan(surveyId)))
    const numbers = waves.map(({ body }) => body.number).sort((one, other) => one - other)
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('open once and close once, in that order', async () => {
    const { waveId } = await waveByRoutes(test, { state: 'draft' })
    const step = (name: string) => call('POST', `/api/waves/${waveId}/${name}`)
    expect((await step('closing')).body.code).toBe('wave-not-closable')
    now = new Date('2026-11-22T09:00:00.000Z')
    expect((await step('opening')).body).toMatchObject({
      state: 'open',
      openedAt: now.toISOString(),
      closedAt: null,
    })
    expect((await step('opening')).body.code).toBe('wave-already-opened')
    now = new Date('2026-11-23T10:00:00.000Z')
    expect((await step('closing')).body).toMatchObject({
      state: 'closed',
      openedAt: '2026-11-22T09:00:00.000Z',
      closedAt: now.toISOString(),
    })
    expect((await step('closing')).body.code).toBe('wave-not-closable')
    expect((await step('opening')).body.code).toBe('wave-already-opened')
    expect((await call('POST', '/api/waves/none/opening')).status).toBe(404)
    expect((await call('POST', '/api/waves/none/closing')).status).toBe(404)
  })

  it('have an open link of their own, and its code as a picture', async () => {
    const [one, other] = [await waveByRoutes(test), await waveByRoutes(test)]
    const { link } = (await call('GET', `/api/waves/${one.waveId}`)).body
    expect(link).toMatch(/^http:\/\/assay\.test\/r\/[A-Za-z0-9_-]{22}$/)
    const picture = await call('GET', `/api/waves/${one.waveId}/link.svg`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(picture.body).toBe(await QRCode.toString(link, { type: 'svg' }))
    expect((await call('GET', `/api/waves/${other.waveId}/link.svg`)).body).not.toBe(picture.body)
    expect((await call('GET', '/api/waves/none/link.svg')).status).toBe(404)
  })
})
