import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

describe.each(DIALECTS)('answers so far on %s', dialect => {
  let test: TestApp
  let wave: RoutedWave

  beforeEach(async () => {
    test = await testApp(dialect)
    wave = await waveByRoutes(test)
  })
  afterEach(() => test.close())

  const drafts = () => test.deps.store.read.selectFrom('responseDraft').selectAll().execute()

  it('are kept and come back as they were sent, also where they are not finished', async () => {
    const page = respondent(test, wave.token)
    expect((await page.resume()).body.code).toBe('not-found')
    expect((await page.save(1, { trust: 7, why: ' hidden so far ' })).body).toEqual({ revision: 1 })
    expect((await page.save(2, { trust: 8 }, 'zh-cn')).body).toEqual({ revision: 2 })
    expect((await page.resume()).body).toEqual({
      submitted: false,
      revision: 2,
      answers: { trust: 8 },
      locale: 'zh-cn',
    })
    const [draft] = await drafts()
    expect(draft).toMatchObject({ id: page.id, waveId: wave.waveId })
    expect(JSON.stringify(draft)).not.toContain(page.secret)
  })

  it('tell where the respondent was, if that is a page of the questionnaire', async () => {
    const page = respondent(test, wave.token)
    const told = { channel: 'open', device: 'phone', seconds: 41 }
    await page.save(1, { trust: 7 }, 'en', { ...told, lastPage: 'first' })
    expect(await drafts()).toMatchObject([{ ...told, lastPage: 'first' }])
    await page.save(2, { trust: 8 })
    expect(await drafts()).toMatchObject([{ channel: null, seconds: null, lastPage: null }])
    const strange = await page.save(3, { trust: 8 }, 'en', { ...told, shoeSize: 43 })
    expect(strange.body.code).toBe('invalid-request')
  })

  it('are acknowledged once more when the same save comes again', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7, care: 2 })
    expect((await page.save(1, { care: 2, trust: 7 })).body).toEqual({ revision: 1 })
    await page.save(2, { trust: 8 })
    expect((await page.save(2, { trust: 8 })).body).toEqual({ revision: 2 })
    expect(await drafts()).toHaveLength(1)
  })

  it.each([
    ['an earlier revision', 1, { trust: 1 }],
    ['an earlier revision with its own answers', 1, { trust: 7 }],
    ['the same revision with other answers', 2, { trust: 9 }],
    ['a revision that was skipped to', 4, { trust: 1 }],
  ])('are given to whoever saves %s', async (_, revision, answers) => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    await page.save(2, { trust: 8 })
    const { status, body } = await page.save(revision, answers)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'stale-revision',
      details: { revision: 2, answers: { trust: 8 }, submitted: false },
    })
    expect((await page.resume()).body).toMatchObject({ revision: 2, answers: { trust: 8 } })
  })

  it('begin with the first save, and say so to whoever thinks they had begun', async () => {
    const page = respondent(test, wave.token)
    const { body } = await page.save(5, { trust: 7 })
    expect(body).toMatchObject({
      code: 'stale-revision',
      details: { revision: 0, answers: {}, submitted: false },
    })
    expect(await drafts()).toEqual([])
  })

  it('of two tabs that save at once keep one and tell the other', async () => {
    const page = respondent(test, wave.token)
    const first = await Promise.all([page.save(1, { trust: 1 }), page.save(1, { trust: 2 })])
    expect(first.map(({ status }) => status).sort()).toEqual([200, 409])
    const second = await Promise.all(
      Array.from({ length: 10 }, (_, n) => page.save(2, { trust: 1 + n })),
    )
    expect(second.filter(({ status }) => status === 200)).toHaveLength(1)
    const won = second.findIndex(({ status }) => status === 200)
    expect((await page.resume()).body).toMatchObject({ revision: 2, answers: { trust: 1 + won } })
  })

  it('are over once they were handed in: a save on its way then comes too late', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    await page.submit({ trust: 7 })
    expect((await page.resume()).body).toEqual({ submitted: true })
    for (const revision of [1, 2]) {
      expect((await page.save(revision, { trust: 7 })).body).toMatchObject({
        code: 'stale-revision',
        details: { submitted: true },
      })
    }
    expect(await drafts()).toEqual([])
  })

  it('never outlive a submission that crosses their first save', async () => {
    for (let round = 0; round < 10; round++) {
      const page = respondent(test, wave.token)
      const [saved, submitted] = await Promise.all([
        page.save(1, { trust: 7 }),
        page.submit({ trust: 7 }),
      ])
      expect([200, 409]).toContain(saved.status)
      expect(submitted.status).toBe(201)
    }
    expect(await drafts()).toEqual([])
  })

  it.each([
    ['a rating of 99', { trust: 99 }, 'trust'],
    ['a rating in words', { care: 'very' }, 'care'],
    ['a question that is not asked', { age: 7 }, 'age'],
    ['a text beyond its length', { overall: 1, why: 'x'.repeat(201) }, 'why'],
  ])('do not hold %s', async (_, answers, question) => {
    const page = respondent(test, wave.token)
    const { status, body } = await page.save(1, answers)
    expect(status).toBe(422)
    expect(body.details.problems).toEqual([expect.objectContaining({ question })])
    expect(await drafts()).toEqual([])
  })

  it('belong to one wave', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    const elsewhere = respondent(test, (await waveByRoutes(test)).token, page)
    expect((await elsewhere.resume()).status).toBe(404)
    expect((await elsewhere.save(2, { trust: 8 })).status).toBe(404)
    expect((await elsewhere.submit({ trust: 8 })).status).toBe(404)
    expect((await page.resume()).body).toMatchObject({ revision: 1, answers: { trust: 7 } })
  })
})
