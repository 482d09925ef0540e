import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertDraft } from '#server/responses/response-draft.queries.ts'
import { endDrafts, waveAnswers } from '#server/responses/wave-answers.ts'
import { closeWave, finishClosings } from '#server/waves/close-wave.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

describe.each(DIALECTS)('closing a wave on %s', dialect => {
  let test: TestApp
  let now: Date

  beforeEach(async () => {
    now = new Date('2026-11-21T08:15:30.123Z')
    test = await testApp(dialect, { clock: () => now })
  })
  afterEach(() => test.close())

  const close = async (waveId: string) =>
    test.call('POST', `/api/waves/${waveId}/closing`, { headers: await test.as('analyst') })
  const counts = async (waveId: string) =>
    (await test.call('GET', `/api/waves/${waveId}`, { headers: await test.as('viewer') })).body
      .counts
  const responses = () => test.deps.store.read.selectFrom('surveyResponse').selectAll().execute()
  const waiting = async () =>
    (await test.deps.store.read.selectFrom('unfolded').select('responseId').execute())
      .map(({ responseId }) => responseId)
      .sort()
  const beginMany = (waveId: string, count: number) =>
    test.deps.store.write(async trx => {
      for (let n = 0; n < count; n++) {
        await insertDraft(trx, {
          id: randomUUID(),
          waveId,
          secretHash: 'hash',
          revision: 1,
          answers: n % 3 === 0 ? '{}' : '{"trust":7}',
          locale: 'en',
          startedAt: now.toISOString(),
          updatedAt: now.toISOString(),
        })
      }
    })

  it('keeps what says something about the model as partial, and deletes the rest', async () => {
    const { waveId, token } = await waveByRoutes(test, { privacy: 'identified' })
    const told = respondent(test, token)
    await told.save(1, { overall: 4, why: 'slow' }, 'zh-cn')
    await respondent(test, token).save(1, {})
    await respondent(test, token).save(1, { overall: 'dontknow' })
    await respondent(test, token).save(1, { why: 'no idea' })
    await respondent(test, token).submit({ trust: 7 })
    expect(await counts(waveId)).toEqual({ started: 4, partial: 0, complete: 1 })

    const startedAt = now.toISOString()
    now = new Date('2026-11-25T17:00:00.000Z')
    const { body } = await close(waveId)
    expect(body.counts).toEqual({ started: 0, partial: 1, complete: 1 })
    const partial = (await responses()).find(({ state }) => state === 'partial')
    expect(partial).toMatchObject({
      id: told.id,
      waveId,
      source: 'link',
      locale: 'zh-cn',
      startedAt,
      completedAt: null,
    })
    expect(JSON.parse(partial?.answers ?? '')).toEqual({ overall: 4, why: 'slow' })
    expect(await waiting()).toEqual((await responses()).map(({ id }) => id).sort())
    expect((await told.resume()).status).toBe(404)
    expect((await told.save(2, { overall: 5 })).body.code).toBe('wave-not-open')
    expect((await told.submit({ trust: 7 })).body.code).toBe('wave-not-open')
  })

  it('takes an anonymous draft over under a fresh id, with its day alone', async () => {
    const { waveId, token } = await waveByRoutes(test)
    const page = respondent(test, token)
    await page.save(1, { trust: 4 })
    now = new Date('2026-11-25T17:00:00.000Z')
    await close(waveId)
    const [partial] = await responses()
    expect(partial).toMatchObject({ state: 'partial', startedAt: '2026-11-21', completedAt: null })
    expect(partial?.id).not.toBe(page.id)
  })

  it.each([
    ['identified', 247],
    ['anonymous', 240],
  ] as const)('keeps of an %s draft how it was answered', async (privacy, seconds) => {
    const { waveId, token } = await waveByRoutes(test, { privacy })
    const told = { channel: 'kiosk', device: 'tablet', seconds: 247 }
    await respondent(test, token).save(1, { trust: 3 }, 'en', { ...told, lastPage: 'nowhere' })
    await respondent(test, token).submit({ trust: 7 }, 'en', told)
    const [draft] = await test.deps.store.read.selectFrom('responseDraft').selectAll().execute()
    expect(draft).toMatchObject({ ...told, lastPage: null })
    await close(waveId)
    const kept = { ...told, seconds }
    expect(await responses()).toMatchObject([kept, kept])
  })

  it('keeps any answer where the questionnaire has no model', async () => {
    const definition = JSON.stringify({
      title: { default: 'Plain', 'zh-cn': '普通' },
      pages: [
        {
          name: 'p',
          elements: [
            { type: 'comment', name: 'why', title: { default: 'Why?', 'zh-cn': '为什么？' } },
          ],
        },
      ],
    })
    const { waveId, token } = await waveByRoutes(test, { definition })
    await respondent(test, token).save(1, { why: 'so' })
    await respondent(test, token).save(1, {})
    expect((await close(waveId)).body.counts).toEqual({ started: 0, partial: 1, complete: 0 })
  })

  it('ends thousands of drafts, in slices', async () => {
    const { waveId } = await waveByRoutes(test)
    await beginMany(waveId, 1201)
    const other = await waveByRoutes(test)
    await beginMany(other.waveId, 3)
    expect((await close(waveId)).body.counts).toEqual({ started: 0, partial: 800, complete: 0 })
    expect(await counts(other.waveId)).toEqual({ started: 3, partial: 0, complete: 0 })
  })

  it('is gone on with when it was cut short', async () => {
    const { waveId } = await waveByRoutes(test)
    const other = await waveByRoutes(test)
    await beginMany(waveId, 1201)
    await beginMany(other.waveId, 3)
    let slices = 0
    const dies: typeof waveAnswers = {
      ...waveAnswers,
      endDrafts: (trx, wave) => {
        if (slices++ === 1) throw new Error('the power is gone')
        return endDrafts(trx, wave)
      },
    }
    const { store } = test.deps
    await expect(closeWave(store, dies, waveId, now)).rejects.toThrow('the power is gone')
    expect(await counts(waveId)).toEqual({ started: 701, partial: 333, complete: 0 })

    await finishClosings(store, waveAnswers)
    expect(await counts(waveId)).toEqual({ started: 0, partial: 800, complete: 0 })
    expect(await counts(other.waveId)).toEqual({ started: 3, partial: 0, complete: 0 })
    await finishClosings(store, waveAnswers)
    expect((await responses()).length).toBe(800)
  })

  it('leaves the wave open when its first step fails', async () => {
    const { waveId } = await waveByRoutes(test)
    await beginMany(waveId, 3)
    const fails = { ...waveAnswers, endDrafts: () => Promise.reject(new Error('no')) }
    await expect(closeWave(test.deps.store, fails, waveId, now)).rejects.toThrow('no')
    const { body } = await test.call('GET', `/api/waves/${waveId}`, {
      headers: await test.as('viewer'),
    })
    expect(body).toMatchObject({ state: 'open', closedAt: null, counts: { started: 3 } })
  })

  it('loses no acknowledged answer and counts nobody twice while many are at it', async () => {
    for (const delay of [0, 2, 5, 10, 20, 40]) {
      const { waveId, token } = await waveByRoutes(test, { privacy: 'identified' })
      const pages = Array.from({ length: 30 }, () => respondent(test, token))
      await Promise.all(pages.map(page => page.save(1, { trust: 5 })))
      const [closed, ...handedIn] = await Promise.all([
        new Promise(resolve => setTimeout(resolve, delay)).then(() => close(waveId)),
        ...pages.map((page, n) => (n % 2 ? page.submit({ trust: 6 }) : page.save(2, { trust: 6 }))),
      ])
      expect(closed.status).toBe(200)
      const own = (await responses()).filter(response => response.waveId === waveId)
      const stored = new Map(own.map(response => [response.id, response]))
      expect(stored.size).toBe(30)
      for (const [n, { status, body }] of handedIn.entries()) {
        const acknowledged = status < 300
        if (!acknowledged) expect(body.code).toBe('wave-not-open')
        const response = stored.get(pages[n]?.id ?? '')
        expect(response?.state).toBe(acknowledged && n % 2 ? 'complete' : 'partial')
        expect(JSON.parse(response?.answers ?? '')).toEqual({ trust: acknowledged ? 6 : 5 })
      }
      expect(await counts(waveId)).toEqual({
        started: 0,
        partial: own.filter(({ state }) => state === 'partial').length,
        complete: own.filter(({ state }) => state === 'complete').length,
      })
    }
  })
})
