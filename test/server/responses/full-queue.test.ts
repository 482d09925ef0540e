import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { callApi } from '#client/respond/api/call-api.ts'
import { pauseAfterFailure } from '#client/respond/response/advance.ts'
import { QueueFull } from '#server/database/database.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

// PostgreSQL has no queue of ours: there a write waits for a connection of the pool.
describe('a queue of writes that is full', () => {
  let test: TestApp
  let letThrough = () => {}
  let queued: Promise<unknown>[] = []

  beforeAll(async () => {
    test = await testApp('sqlite')
  })
  afterEach(() => {
    letThrough()
    vi.unstubAllGlobals()
  })
  afterAll(() => test.close())

  /** One unit that holds the writer, and behind it as many as are taken. */
  const fill = async () => {
    const { store } = test.deps
    const held = new Promise<void>(resolve => {
      letThrough = resolve
    })
    await new Promise<void>(begun => {
      queued = [
        store.write(() => {
          begun()
          return held
        }),
      ]
    })
    let isFull = false
    while (!isFull) {
      const unit = store
        .write(async () => {})
        .catch(error => {
          isFull ||= error instanceof QueueFull
        })
      queued.push(unit)
      if (queued.length % 100 === 0) await new Promise(setImmediate)
    }
  }

  const stored = () => test.deps.store.read.selectFrom('surveyResponse').selectAll().execute()

  it('refuses an answer with the time to wait, and takes it when it comes again', async () => {
    const { token } = await waveByRoutes(test)
    const page = respondent(test, token)
    await fill()
    const refused = await page.submit({ trust: 7 })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(refused.body).toMatchObject({ code: 'busy', status: 503 })
    expect((await page.save(1, { trust: 7 })).body.code).toBe('busy')

    vi.stubGlobal('fetch', (path: string, init: RequestInit) => test.app.request(path, init))
    const called = await callApi({
      method: 'POST',
      path: `/api/links/${token}/responses`,
      secret: page.secret,
      body: { id: page.id, answers: { trust: 7 }, locale: 'en' },
    })
    expect(called).toEqual({ kind: 'unreachable', trouble: 'server', retryAfter: 1000 })

    letThrough()
    await Promise.all(queued)
    expect(await stored()).toEqual([])
    expect((await page.submit({ trust: 7 })).status).toBe(201)
    expect(await stored()).toHaveLength(1)
  })

  it('lets the page wait at least as long as it says, and longer each time it fails', () => {
    expect(pauseAfterFailure(0, 45_000)).toEqual({ milliseconds: 45_000 })
    expect([0, 1, 2, 9].map(failures => pauseAfterFailure(failures, 1000).milliseconds)).toEqual([
      1000, 2000, 4000, 30_000,
    ])
  })
})
