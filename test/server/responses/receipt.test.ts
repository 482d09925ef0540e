import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { smallSurvey } from '../../support/small-survey.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newReceipt = () =>
  Array.from(randomBytes(20), byte => ALPHABET[byte % ALPHABET.length]).join('')

describe.each(DIALECTS)('what a respondent may ask for on %s', dialect => {
  let test: TestApp

  beforeAll(async () => {
    test = await testApp(dialect)
  })
  afterAll(() => test.close())

  const ask = (method: 'GET' | 'DELETE', token: string, receipt: string) =>
    test.call(method, `/api/links/${token}/receipt`, {
      headers: { 'x-respondent-receipt': receipt },
    })
  const stored = (waveId: string) =>
    test.deps.store.read
      .selectFrom('surveyResponse')
      .selectAll()
      .where('waveId', '=', waveId)
      .execute()

  it.each(['identified', 'anonymous'] as const)(
    'finds an %s answer by its receipt, and withdraws it',
    async privacy => {
      const { token, waveId } = await waveByRoutes(test, { privacy })
      const receipt = newReceipt()
      const page = respondent(test, token)
      await respondent(test, token).submit({ trust: 3 })
      const body = { id: page.id, answers: { trust: 7 }, locale: 'en', receipt }
      const headers = { 'x-respondent-secret': page.secret }
      const send = (given: object) =>
        test.call('POST', `/api/links/${token}/responses`, { headers, body: given })
      expect((await send(body)).status).toBe(201)
      expect((await send(body)).status).toBe(201)
      expect((await send({ ...body, receipt: newReceipt() })).body.code).toBe('submission-differs')
      expect(JSON.stringify(await stored(waveId))).not.toContain(receipt)

      const day = new Date().toISOString().slice(0, 10)
      expect((await ask('GET', token, receipt)).body).toEqual({ day })
      expect((await ask('GET', token, newReceipt())).body.code).toBe('not-found')
      const elsewhere = await waveByRoutes(test, { privacy })
      expect((await ask('DELETE', elsewhere.token, receipt)).body.code).toBe('not-found')

      expect((await ask('DELETE', token, receipt)).body).toEqual({ erased: true })
      expect((await ask('GET', token, receipt)).body.code).toBe('not-found')
      expect((await stored(waveId)).map(({ answers }) => answers)).toEqual(['{"trust":3}'])
      // What was withdrawn does not come back with a request that was long under way.
      expect((await send(body)).status).toBe(201)
      expect(await stored(waveId)).toHaveLength(1)
    },
  )

  it('takes an answer that is not counted away from no sample', async () => {
    const { token, waveId } = await waveByRoutes(test)
    const receipt = newReceipt()
    const page = respondent(test, token)
    await test.call('POST', `/api/links/${token}/responses`, {
      headers: { 'x-respondent-secret': page.secret },
      body: { id: page.id, answers: { trust: 7 }, locale: 'en', receipt },
    })
    await test.deps.store.write(async trx => {
      await trx.deleteFrom('unfolded').where('waveId', '=', waveId).execute()
      await trx
        .updateTable('surveyResponse')
        .set({ setAside: 'over-quota' })
        .where('waveId', '=', waveId)
        .execute()
    })
    expect((await ask('DELETE', token, receipt)).status).toBe(200)
    expect(await stored(waveId)).toEqual([])
    const totals = await test.deps.store.read
      .selectFrom('sampleTotal')
      .select('erased')
      .where('waveId', '=', waveId)
      .execute()
    expect(totals.filter(({ erased }) => erased > 0)).toEqual([])
  })

  it('stores nothing before the respondent has agreed to what the questionnaire says', async () => {
    const consent = { default: 'We keep your answers for a year.', 'zh-cn': '答案保存一年。' }
    const definition = JSON.stringify({ ...smallSurvey, consent })
    const { token, waveId } = await waveByRoutes(test, { definition })
    const page = respondent(test, token)
    const headers = { 'x-respondent-secret': page.secret }
    const draft = { revision: 1, answers: { trust: 7 }, locale: 'en' }
    const save = (body: object) =>
      test.call('PUT', `/api/links/${token}/drafts/${page.id}`, { headers, body })
    expect((await save(draft)).body.code).toBe('consent-needed')
    expect((await page.submit({ trust: 7 })).body.code).toBe('consent-needed')
    expect((await save({ ...draft, consent: false })).body.code).toBe('invalid-request')
    expect((await save({ ...draft, consent: true })).status).toBe(200)
    const body = { id: page.id, answers: { trust: 7 }, locale: 'en', consent: true }
    await test.call('POST', `/api/links/${token}/responses`, { headers, body })
    expect(await stored(waveId)).toHaveLength(1)
  })

  it('is shown inside the pages of sites that the wave names, and of no others', async () => {
    const { waveId } = await waveByRoutes(test)
    const path = `/api/waves/${waveId}/embedding`
    const headers = await test.as('analyst')
    const put = (origins: readonly string[]) =>
      test.call('PUT', path, { headers, body: { origins } })
    expect((await test.call('GET', path, { headers })).body).toEqual({ origins: [] })
    for (const wrong of ['*', 'https://a.example/', 'http://a.example', "https://a.example 'self'"])
      expect((await put([wrong])).body.code, wrong).toBe('invalid-request')
    const origins = ['https://a.example', 'http://localhost:8080']
    expect((await put(origins)).body).toEqual({ origins })
    expect((await test.call('GET', path, { headers })).body).toEqual({ origins })
    expect((await test.call('GET', '/api/waves/none/embedding', { headers })).status).toBe(404)
    expect((await test.call('PUT', path, { body: { origins } })).body.code).toBe('sign-in-needed')
  })
})
