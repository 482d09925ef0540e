import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../support/test-app.ts'

describe('the border of the application', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp('sqlite')
  })
  afterAll(() => test.close())

  const setUp = (headers: Record<string, string>, body: string) =>
    test.app.request('/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const valid = JSON.stringify({
    token: 't',
    name: 'n',
    email: 'n@assay.test',
    password: '0123456789',
  })

  it.each([
    [{ origin: 'http://evil.test' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('refuses a write that another site makes: %o', async headers => {
    expect(await (await setUp(headers, valid)).json()).toMatchObject({ code: 'not-allowed' })
  })

  it.each([[{ origin: 'http://assay.test' }], [{ 'sec-fetch-site': 'same-origin' }], [{}]])(
    'lets our own pages and programs through: %o',
    async headers => {
      // The token is wrong, so it fails later, in the handler.
      expect(await (await setUp(headers, valid)).json()).toMatchObject({ code: 'setup-done' })
    },
  )

  it('refuses unknown keys, naming them', async () => {
    const response = await setUp(
      {},
      JSON.stringify({ ...JSON.parse(valid), role: 'administrator' }),
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'invalid-request' })
  })

  it('answers broken JSON and an absent body as a problem of the caller', async () => {
    expect(await (await setUp({}, '{"token":')).json()).toMatchObject({ code: 'invalid-request' })
    const nothing = await test.app.request('/api/setup', { method: 'POST' })
    expect(await nothing.json()).toMatchObject({ code: 'invalid-request' })
  })

  it('refuses a body of 10 MB as it arrives, whether its length was declared or not', async () => {
    const big = 'x'.repeat(10 * 1024 * 1024)
    expect(await (await setUp({}, big)).json()).toMatchObject({ code: 'too-large' })
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 10; i++) controller.enqueue(new Uint8Array(1024 * 1024))
        controller.close()
      },
    })
    const chunked = await test.app.request('/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit)
    expect(chunked.status).toBe(413)
  })

  it('answers an unknown route of the API as a problem, never with a page', async () => {
    const response = await test.app.request('/api/no-such-thing')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('keeps every answer of the API out of caches', async () => {
    const response = await test.app.request('/api/session')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('has no route that does not say who may call it', async () => {
    const { paths } = (await (await test.app.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { 'x-access'?: string }>>
    }
    const undeclared = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, route]) => !route['x-access'])
        .map(([method]) => `${method} ${path}`),
    )
    expect(undeclared).toEqual([])
    expect(Object.keys(paths).length).toBeGreaterThan(3)
  })
})
