import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

const secret = 'S'.repeat(22)
const id = '8b7f0a52-4a35-4f0c-9d53-6f8f6b1f3b1a'
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe.each(DIALECTS)('the respondent routes on %s', dialect => {
  let test: TestApp
  let wave: RoutedWave

  beforeAll(async () => {
    test = await testApp(dialect)
    wave = await waveByRoutes(test)
  })
  afterAll(() => test.close())

  const raw = async (body: string, headers: Record<string, string> = {}) => {
    const response = await test.app.request(`/api/links/${wave.token}/responses`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-respondent-secret': secret,
        ...headers,
      },
      body,
    })
    return { status: response.status, code: (await response.json()).code }
  }
  const stored = async () =>
    (await test.deps.store.read.selectFrom('surveyResponse').select('id').execute()).length +
    (await test.deps.store.read.selectFrom('responseDraft').select('id').execute()).length

  it.each([
    ['broken JSON', `{"id":"${id}","answers":{"trust":7}`],
    ['nothing', ''],
    ['no object', '[]'],
    ['no answers', `{"id":"${id}","locale":"en"}`],
    ['answers in a list', `{"id":"${id}","locale":"en","answers":[7]}`],
    ['answers that are null', `{"id":"${id}","locale":"en","answers":null}`],
    ['an id that is none', `{"id":"1","locale":"en","answers":{"trust":7}}`],
    ['an unknown language', `{"id":"${id}","locale":"fr","answers":{"trust":7}}`],
    ['an unknown key', `{"id":"${id}","locale":"en","answers":{"trust":7},"state":"complete"}`],
    ['a prototype', `{"id":"${id}","locale":"en","answers":{"trust":7},"__proto__":{"a":1}}`],
    ['a prototype for the answers', `{"id":"${id}","locale":"en","answers":{"__proto__":{"a":1}}}`],
    ['a prototype deep in', `{"id":"${id}","locale":"en","answers":{"trust":{"__proto__":7}}}`],
    ['a number beyond all', `{"id":"${id}","locale":"en","answers":{"trust":1e999}}`],
    ['hostile depth', `{"id":"${id}","locale":"en","answers":{"trust":${nested(100_000)}}}`],
  ])('refuse %s', async (_, body) => {
    expect(await raw(body)).toEqual({ status: 400, code: 'invalid-request' })
    expect(await stored()).toBe(0)
    expect({}).not.toHaveProperty('a')
  })

  it.each([
    ['depth within reason', `{"id":"${id}","locale":"en","answers":{"trust":${nested(9)}}}`],
    ['the name of a built-in', `{"id":"${id}","locale":"en","answers":{"constructor":7}}`],
    ['another', `{"id":"${id}","locale":"en","answers":{"trust":7,"toString":1}}`],
    ['many unknown keys', `{"id":"${id}","locale":"en","answers":{"trust":7${manyKeys()}}}`],
  ])('answer for %s question by question', async (_, body) => {
    expect(await raw(body)).toEqual({ status: 422, code: 'invalid-answers' })
    expect(await stored()).toBe(0)
  })

  it('refuse a body above 256 KB, and one of 10 MB, before reading it', async () => {
    for (const size of [257 * 1024, 10 * 1024 * 1024]) {
      const body = JSON.stringify({ id, locale: 'en', answers: { why: 'x'.repeat(size) } })
      expect(await raw(body)).toEqual({ status: 413, code: 'too-large' })
    }
  })

  it.each([
    ['none', { 'x-respondent-secret': '' }],
    ['a short one', { 'x-respondent-secret': 'S'.repeat(21) }],
    ['an odd one', { 'x-respondent-secret': `${'S'.repeat(21)}!` }],
  ])('refuse a secret that is %s', async (_, headers) => {
    const body = JSON.stringify({ id, locale: 'en', answers: { trust: 7 } })
    expect((await raw(body, headers)).status).toBe(400)
  })

  it.each([
    'none',
    'A'.repeat(22),
    'A'.repeat(64),
    '%00',
    `${'A'.repeat(21)}%00`,
    '%27--',
    '%F0%9F%98%80',
  ])('know no link %s', async token => {
    expect((await test.call('GET', `/api/links/${token}`)).status).toBe(404)
    const page = respondent(test, token)
    expect((await page.resume()).status).toBe(404)
    expect((await page.save(1, { trust: 7 })).status).toBe(404)
    expect((await page.submit({ trust: 7 })).status).toBe(404)
  })

  it('keep characters that databases stumble over', async () => {
    const answers = { trust: 7, overall: 1, why: 'a\0b \ud800 \u202e 很好 😀 \u2028' }
    const page = respondent(test, wave.token, { id: randomUUID() })
    expect((await page.save(1, answers)).status).toBe(200)
    expect((await page.resume()).body.answers).toEqual(answers)
    expect((await page.submit(answers)).status).toBe(201)
    expect((await page.submit(answers)).status).toBe(201)
    const [row] = await test.deps.store.read.selectFrom('surveyResponse').selectAll().execute()
    expect(JSON.parse(row?.answers ?? '')).toEqual(answers)
  })

  function manyKeys(): string {
    return Array.from({ length: 10_000 }, (_, n) => `,"k${n}":1`).join('')
  }
})
