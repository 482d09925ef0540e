import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { smallSurvey } from '../../support/small-survey.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

const answers = { trust: 7, care: 'dontknow', overall: 9, ideal: 3 }

describe.each(DIALECTS)('handing in on %s', dialect => {
  let test: TestApp
  let wave: RoutedWave
  let now: Date

  beforeEach(async () => {
    now = new Date('2026-11-21T08:15:30.123Z')
    test = await testApp(dialect, { clock: () => now })
    wave = await waveByRoutes(test, { privacy: 'identified' })
  })
  afterEach(() => test.close())

  const responses = () => test.deps.store.read.selectFrom('surveyResponse').selectAll().execute()
  const rows = async (table: 'unfolded' | 'submission' | 'responseDraft') =>
    (await test.deps.store.read.selectFrom(table).selectAll().execute()).length
  const step = async (name: 'opening' | 'closing') =>
    test.call('POST', `/api/waves/${wave.waveId}/${name}`, {
      headers: await test.as('administrator'),
    })

  it('begins with the questionnaire, which only an open wave shows', async () => {
    const { body } = await test.call('GET', `/api/links/${wave.token}`)
    expect(body).toEqual({
      state: 'open',
      privacy: 'identified',
      isDemo: false,
      versionId: wave.versionId,
      challenge: expect.stringMatching(/^[\w-]{28}\.[0-9a-z]+\.17\.4$/),
      definition: smallSurvey,
    })
    await step('closing')
    const closed = await test.call('GET', `/api/links/${wave.token}`)
    expect(closed.body.state).toBe('closed')
    expect(closed.body).not.toHaveProperty('definition')
    const planned = await waveByRoutes(test, { state: 'draft' })
    const early = await test.call('GET', `/api/links/${planned.token}`)
    expect(early.body).toMatchObject({ state: 'draft', privacy: 'anonymous' })
    expect(early.body).not.toHaveProperty('definition')
  })

  it('stores the answers, the exact times and the note that they are not in the sample yet', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    const startedAt = now.toISOString()
    now = new Date('2026-11-21T08:20:00.456Z')
    const { status, body } = await page.submit(answers, 'zh-cn')
    expect(status).toBe(201)
    expect(body).toEqual({ id: page.id })
    const [response, ...others] = await responses()
    expect(others).toEqual([])
    expect(response).toMatchObject({
      id: page.id,
      waveId: wave.waveId,
      state: 'complete',
      source: 'link',
      importKey: null,
      locale: 'zh-cn',
      startedAt,
      completedAt: now.toISOString(),
    })
    expect(JSON.parse(response?.answers ?? '')).toEqual(answers)
    expect(await rows('unfolded')).toBe(1)
    expect(await rows('responseDraft')).toBe(0)
    const view = await test.call('GET', `/api/waves/${wave.waveId}`, {
      headers: await test.as('viewer'),
    })
    expect(view.body.counts).toEqual({ started: 0, partial: 0, complete: 1 })
  })

  it('stores no answer to a question that is hidden', async () => {
    await respondent(test, wave.token).submit({ ...answers, why: 'because' })
    const [response] = await responses()
    expect(JSON.parse(response?.answers ?? '')).toEqual(answers)
  })

  it('is acknowledged as often as it is sent, whatever the order of its keys, and stored once', async () => {
    const page = respondent(test, wave.token)
    const reversed = Object.fromEntries(Object.entries(answers).reverse())
    for (const body of [answers, answers, reversed]) {
      expect((await page.submit(body)).status).toBe(201)
    }
    expect(await responses()).toHaveLength(1)
    expect(await rows('unfolded')).toBe(1)
  })

  it('of fifty at once stores one', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    const all = await Promise.all(Array.from({ length: 50 }, () => page.submit(answers)))
    expect(all.map(({ status }) => status)).toEqual(Array(50).fill(201))
    expect(await responses()).toHaveLength(1)
    expect(await rows('unfolded')).toBe(1)
    expect(await rows('submission')).toBe(1)
  })

  it('of twenty different bodies under one id takes one and refuses the others', async () => {
    const page = respondent(test, wave.token)
    const bodies = Array.from({ length: 20 }, (_, n) => ({
      ...answers,
      why: undefined,
      trust: 1 + (n % 10),
      overall: n < 10 ? 5 : 6,
    }))
    const all = await Promise.all(bodies.map(body => page.submit(body)))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = all.filter(({ status }) => status !== 201)
    expect(refused.map(({ body }) => body.code)).toEqual(Array(19).fill('submission-differs'))
    const [response, ...others] = await responses()
    expect(others).toEqual([])
    const won = bodies[all.findIndex(({ status }) => status === 201)]
    expect(JSON.parse(response?.answers ?? '')).toEqual(JSON.parse(JSON.stringify(won)))
  })

  it('is refused with other answers or in another language than before', async () => {
    const page = respondent(test, wave.token)
    await page.submit(answers)
    expect((await page.submit({ ...answers, trust: 8 })).body.code).toBe('submission-differs')
    expect((await page.submit(answers, 'zh-cn')).body.code).toBe('submission-differs')
    const elsewhere = await waveByRoutes(test)
    const other = respondent(test, elsewhere.token, page)
    expect((await other.submit(answers)).body.code).toBe('not-found')
    expect(await responses()).toHaveLength(1)
  })

  it('is known by its id in capitals too', async () => {
    const page = respondent(test, wave.token)
    await page.submit(answers)
    const shouting = respondent(test, wave.token, { ...page, id: page.id.toUpperCase() })
    expect((await shouting.submit(answers)).body).toEqual({ id: page.id })
    expect(await responses()).toHaveLength(1)
  })

  it('is acknowledged again after the wave has closed, while nothing new gets in', async () => {
    const page = respondent(test, wave.token)
    await page.submit(answers)
    await step('closing')
    expect((await page.submit(answers)).status).toBe(201)
    expect((await page.submit({ ...answers, trust: 1 })).body.code).toBe('wave-not-open')
    const late = respondent(test, wave.token)
    expect((await late.submit(answers)).body.code).toBe('wave-not-open')
    expect((await late.save(1, answers)).body.code).toBe('wave-not-open')
    expect(await responses()).toHaveLength(1)
  })

  it('is refused before the wave opens', async () => {
    const planned = await waveByRoutes(test, { state: 'draft' })
    const early = respondent(test, planned.token)
    expect((await early.submit(answers)).body.code).toBe('wave-not-open')
    expect((await early.save(1, answers)).body.code).toBe('wave-not-open')
  })

  it('names each question whose answer does not fit, and leaves the draft as it was', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    const { status, body } = await page.submit({ care: 99, overall: 'x', nonsense: 1 })
    expect(status).toBe(422)
    expect(body.code).toBe('invalid-answers')
    const questions = body.details.problems.map(({ question }: { question: string }) => question)
    expect(questions).toEqual(expect.arrayContaining(['care', 'overall', 'nonsense']))
    const lacking = await page.submit({ care: 9 })
    expect(lacking.body.details.problems).toEqual([
      expect.objectContaining({ question: 'trust', code: 'required' }),
    ])
    expect(await responses()).toEqual([])
    expect(await rows('submission')).toBe(0)
    expect((await page.resume()).body).toMatchObject({ revision: 1, answers: { trust: 7 } })
    expect((await page.submit(answers)).status).toBe(201)
  })

  it('does not exist for whoever lacks the secret', async () => {
    const page = respondent(test, wave.token)
    const thief = respondent(test, wave.token, { id: page.id, secret: 'A'.repeat(22) })
    const nothing = async () => {
      expect((await thief.resume()).body.code).toBe('not-found')
      expect((await thief.save(1, {})).body.code).toBe('not-found')
      expect((await thief.save(2, {})).body.code).toBe('not-found')
      expect((await thief.submit(answers)).body.code).toBe('not-found')
      expect((await thief.submit({ trust: 99 })).body.code).toBe('not-found')
    }
    await page.save(1, { trust: 7 })
    await nothing()
    expect((await page.resume()).body).toMatchObject({ revision: 1, answers: { trust: 7 } })
    await page.submit(answers)
    await nothing()
    expect((await page.resume()).body).toEqual({ submitted: true })
    expect(await responses()).toHaveLength(1)
  })

  it('leaves nothing half-written when its last step fails', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 7 })
    const { store } = test.deps
    const obstacle = { responseId: page.id, waveId: wave.waveId }
    await store.write(trx => trx.insertInto('unfolded').values(obstacle).execute())
    expect((await page.submit(answers)).status).toBe(500)
    expect(await responses()).toEqual([])
    expect(await rows('submission')).toBe(0)
    expect((await page.resume()).body).toMatchObject({ submitted: false, revision: 1 })

    await store.write(trx => trx.deleteFrom('unfolded').execute())
    expect((await page.submit(answers)).status).toBe(201)
    expect(await responses()).toHaveLength(1)
  })

  it('does not take over the id of a partial response of an earlier wave', async () => {
    const page = respondent(test, wave.token)
    await page.save(1, { trust: 2 })
    await step('closing')
    const next = await waveByRoutes(test, { privacy: 'identified' })
    const again = respondent(test, next.token, page)
    expect((await again.submit(answers)).body.code).toBe('submission-differs')
    const [response, ...others] = await responses()
    expect(others).toEqual([])
    expect(response).toMatchObject({ id: page.id, state: 'partial', waveId: wave.waveId })
    expect(await rows('submission')).toBe(0)
  })
})
