import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, api, call } from '#client/api.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (status: number, body: BodyInit, type = 'application/problem+json') =>
  vi.stubGlobal(
    'fetch',
    async () => new Response(body, { status, headers: { 'content-type': type } }),
  )

const failure = () =>
  call(api.session.$get()).then(
    () => undefined,
    (error: unknown) => error,
  )

describe('call', () => {
  it('answers with the body', async () => {
    answering(200, '{"person":null,"setupNeeded":true}', 'application/json')
    await expect(call(api.session.$get())).resolves.toEqual({ person: null, setupNeeded: true })
  })

  it('throws the server’s problem with its code and details', async () => {
    answering(409, '{"code":"stale-revision","detail":"too late","details":{"draftRevision":3}}')
    const error = await failure()
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({
      code: 'stale-revision',
      status: 409,
      message: 'too late',
      details: { draftRevision: 3 },
    })
  })

  it('calls a fault what is no problem document', async () => {
    answering(502, '<h1>Bad gateway</h1>', 'text/html')
    expect(await failure()).toMatchObject({ code: 'fault', status: 502 })
  })

  it('says so where nobody answers', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await failure()).toMatchObject({ code: 'unreachable', status: 0 })
  })
})
