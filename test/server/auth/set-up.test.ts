import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offerSetUp } from '#server/auth/set-up.ts'
import { organisationTimeZone } from '#server/i18n/time-zone.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'

const account = { name: 'Ada', email: 'Ada@assay.test', password: 'correct horse battery' }

describe.each(DIALECTS)('the first administrator on %s', dialect => {
  let test: TestApp

  beforeEach(async () => {
    test = await testApp(dialect)
  })
  afterEach(() => test.close())

  const setUp = (token: string, body: object = account) =>
    test.call('POST', '/api/setup', { body: { token, ...body } })

  it('is made by the printed link, can sign in, and is an administrator', async () => {
    const token = (await offerSetUp(test.deps.store, test.deps.auth)) ?? ''
    expect((await test.call('GET', '/api/session')).body).toEqual({
      person: null,
      setupNeeded: true,
    })
    expect((await setUp(token)).status).toBe(201)

    const signIn = await test.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://assay.test' },
      body: JSON.stringify({ email: 'ada@assay.test', password: account.password }),
    })
    expect(signIn.status).toBe(200)
    const cookie = signIn.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ')
    const session = await test.call('GET', '/api/session', { headers: { cookie } })
    expect(session.body).toMatchObject({
      person: { name: 'Ada', email: 'ada@assay.test', role: 'administrator' },
      setupNeeded: false,
    })
  })

  it('is made once: the link does not work again, and none is offered', async () => {
    const token = (await offerSetUp(test.deps.store, test.deps.auth)) ?? ''
    const both = await Promise.all([
      setUp(token),
      setUp(token, { ...account, email: 'other@assay.test' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await setUp(token)).body.code).toBe('setup-done')
    expect(await offerSetUp(test.deps.store, test.deps.auth)).toBeUndefined()
  })

  it('is not made by a wrong token or a short password', async () => {
    const token = (await offerSetUp(test.deps.store, test.deps.auth)) ?? ''
    expect((await setUp('guess')).body.code).toBe('not-allowed')
    expect((await setUp(token, { ...account, password: 'short' })).body.code).toBe(
      'invalid-request',
    )
    const nowhere = await setUp(token, { ...account, timeZone: 'Mars/Olympus' })
    expect(nowhere.body.code).toBe('invalid-request')
    expect((await setUp(token)).status).toBe(201)
  })

  it('says where the clocks of the organisation stand', async () => {
    const token = (await offerSetUp(test.deps.store, test.deps.auth)) ?? ''
    expect((await setUp(token, { ...account, timeZone: 'Asia/Shanghai' })).status).toBe(201)
    expect(await organisationTimeZone(test.deps.store.read)).toBe('Asia/Shanghai')
  })

  it('does not let anybody register', async () => {
    const response = await test.app.request('/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://assay.test' },
      body: JSON.stringify(account),
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect((await test.call('GET', '/api/session')).body.setupNeeded).toBe(true)
  })
})
