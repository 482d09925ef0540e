import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseResponse } from '#server/responses/erase-response.ts'
import { countInQuotas } from '#server/waves/quota-places.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const questionnaire = JSON.stringify({
  title: { default: 'Club', 'zh-cn': '俱乐部' },
  pages: [
    {
      name: 'about',
      elements: [
        {
          type: 'radiogroup',
          name: 'tier',
          title: { default: 'Your tier', 'zh-cn': '您的等级' },
          choices: [
            { value: 'gold', text: { default: 'Gold', 'zh-cn': '金卡' } },
            { value: 'blue', text: { default: 'Blue', 'zh-cn': '蓝卡' } },
          ],
        },
        {
          type: 'boolean',
          name: 'member',
          title: { default: 'A member?', 'zh-cn': '是否会员？' },
        },
        {
          type: 'rating',
          name: 'score',
          rateMin: 1,
          rateMax: 10,
          title: { default: 'Score', 'zh-cn': '评分' },
        },
      ],
    },
  ],
})

const tiers = (gold: number, blue = 1000) => ({
  subject: { question: 'tier' },
  cells: [
    { values: ['gold'], capacity: gold },
    { values: ['blue'], capacity: blue },
  ],
})

describe.each(DIALECTS)('quotas on %s', dialect => {
  let test: TestApp
  let surveyId: string
  let headers: { readonly cookie: string }

  beforeAll(async () => {
    test = await testApp(dialect)
    headers = await test.as('administrator')
    const survey = await post('/api/surveys', { definition: questionnaire })
    surveyId = survey.id
    await post(`/api/surveys/${surveyId}/versions`, { revision: survey.draftRevision })
  })
  afterAll(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const post = async (path: string, body?: unknown): Promise<Json> => {
    const { status, body: answer } = await call('POST', path, body)
    if (status >= 400) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const plan = (more: object) =>
    call('POST', `/api/surveys/${surveyId}/waves`, {
      name: 'Spring',
      privacy: 'identified',
      ...more,
    })
  const opened = async (more: object): Promise<{ id: string; token: string }> => {
    const { id, link } = (await plan(more)).body
    await post(`/api/waves/${id}/opening`)
    return { id, token: link.split('/').at(-1) }
  }
  const view = async (id: string): Promise<Json> => (await call('GET', `/api/waves/${id}`)).body
  const stored = (waveId: string) =>
    test.deps.store.read
      .selectFrom('surveyResponse')
      .selectAll()
      .where('waveId', '=', waveId)
      .execute()

  it('of 400 who finish at once admit exactly the hundred that are wanted', async () => {
    const { id, token } = await opened({ quotas: [tiers(100)] })
    const all = await Promise.all(
      Array.from({ length: 400 }, () => respondent(test, token).submit({ tier: 'gold' })),
    )
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
    expect(all.filter(({ body }) => body.setAside === undefined)).toHaveLength(100)
    expect(all.filter(({ body }) => body.setAside === 'over-quota')).toHaveLength(300)
    const kept = await stored(id)
    expect(kept).toHaveLength(400)
    expect(kept.filter(({ setAside }) => setAside === null)).toHaveLength(100)
    const waiting = await test.deps.store.read
      .selectFrom('unfolded')
      .selectAll()
      .where('waveId', '=', id)
      .execute()
    expect(waiting).toHaveLength(100)
    const { counts, quotas } = await view(id)
    expect(counts.complete).toBe(100)
    expect(quotas).toEqual([
      {
        subject: { question: 'tier' },
        title: { default: 'Your tier', 'zh-cn': '您的等级' },
        cells: [
          {
            values: ['gold'],
            titles: [{ default: 'Gold', 'zh-cn': '金卡' }],
            capacity: 100,
            taken: 100,
          },
          {
            values: ['blue'],
            titles: [{ default: 'Blue', 'zh-cn': '蓝卡' }],
            capacity: 1000,
            taken: 0,
          },
        ],
      },
    ])
  })

  it('take a place in each of several quotas or in none', async () => {
    const { id, token } = await opened({
      quotas: [
        tiers(50, 50),
        { subject: { question: 'member' }, cells: [{ values: [true], capacity: 30 }] },
        { subject: { question: 'score' }, cells: [{ from: 9, to: 10, capacity: 5 }] },
      ],
    })
    const people = Array.from({ length: 200 }, (_, n) => ({
      tier: n % 2 ? 'gold' : 'blue',
      member: n % 3 === 0,
      score: 1 + (n % 10),
    }))
    const all = await Promise.all(people.map(answers => respondent(test, token).submit(answers)))
    const admitted = people.filter((_, n) => all[n]?.body.setAside === undefined)
    const count = (is: (one: (typeof people)[number]) => boolean) => admitted.filter(is).length
    const { quotas } = await view(id)
    const taken = quotas.map(({ cells }: Json) => cells.map((cell: Json) => cell.taken))
    expect(taken).toEqual([
      [count(({ tier }) => tier === 'gold'), count(({ tier }) => tier === 'blue')],
      [count(({ member }) => member)],
      [count(({ score }) => score >= 9)],
    ])
    expect(count(({ score }) => score >= 9)).toBe(5)
    expect(count(({ member }) => member)).toBeLessThanOrEqual(30)
    // Who is in no cell of any quota is always welcome.
    expect((await respondent(test, token).submit({ score: 3 })).body.setAside).toBeUndefined()
  })

  it('say so as soon as an answer that is saved leads nowhere, and again when asked again', async () => {
    const { id, token } = await opened({ quotas: [tiers(1)] })
    await respondent(test, token).submit({ tier: 'gold' })
    const page = respondent(test, token)
    expect((await page.save(1, { score: 4 })).body).toEqual({ revision: 1 })
    const told = { revision: 2, setAside: 'over-quota' }
    expect((await page.save(2, { score: 4, tier: 'gold' })).body).toEqual(told)
    expect((await page.save(2, { score: 4, tier: 'gold' })).body).toEqual(told)
    expect((await page.save(3, { score: 4, tier: 'blue' })).body).toEqual({ revision: 3 })
    await page.save(4, { tier: 'gold' })
    const submitted = await page.submit({ tier: 'gold' })
    expect(submitted.body).toEqual({ id: page.id, setAside: 'over-quota' })
    expect((await page.submit({ tier: 'gold' })).body).toEqual(submitted.body)
    const late = respondent(test, token)
    await late.save(1, { tier: 'gold' })
    await post(`/api/waves/${id}/closing`)
    const [partial] = (await stored(id)).filter(({ state }) => state === 'partial')
    expect(partial).toMatchObject({ setAside: 'over-quota' })
    expect((await view(id)).counts).toEqual({ started: 0, partial: 0, complete: 1 })
  })

  it('are free again when a response is erased, and only then', async () => {
    const { id, token } = await opened({ quotas: [tiers(2)] })
    const pages = Array.from({ length: 3 }, () => respondent(test, token))
    for (const page of pages) await page.submit({ tier: 'gold' })
    const taken = async () => (await view(id)).quotas[0].cells[0].taken
    const [counted] = (await stored(id)).filter(({ setAside }) => setAside === null)
    const [aside] = (await stored(id)).filter(({ setAside }) => setAside !== null)
    await eraseResponse(test.deps.store, aside?.id ?? '')
    expect(await taken()).toBe(2)
    await Promise.all([1, 2, 3].map(() => eraseResponse(test.deps.store, counted?.id ?? '')))
    expect(await taken()).toBe(1)
    const next = [respondent(test, token), respondent(test, token)]
    const told = await Promise.all(next.map(page => page.submit({ tier: 'gold' })))
    expect(told.map(({ body }) => body.setAside).sort()).toEqual(['over-quota', undefined])
  })

  it('count invited customers by their labels, and imported answers whatever the room', async () => {
    const label = {
      subject: { label: 'region' },
      cells: [{ values: ['North', 'East'], capacity: 1 }],
    }
    const { id } = await opened({ quotas: [label] })
    const wave = await test.deps.store.read
      .selectFrom('wave')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const answered = (region: string, state = 'complete') => ({
      state,
      answers: '{}',
      labels: JSON.stringify({ region }),
    })
    const all = [answered('North'), answered('East'), answered('West'), answered('East', 'partial')]
    await test.deps.store.write(trx => countInQuotas(trx, wave, all, 1))
    expect((await view(id)).quotas[0].cells[0]).toMatchObject({ capacity: 1, taken: 2 })
  })

  it('end the wave at its target, not one above it', async () => {
    const { id, token } = await opened({ targetComplete: 50, closeAtTarget: true })
    const all = await Promise.all(
      Array.from({ length: 200 }, () => respondent(test, token).submit({ tier: 'gold' })),
    )
    const admitted = all.filter(({ status, body }) => status === 201 && !body.setAside)
    expect(admitted).toHaveLength(50)
    for (const { status, body } of all)
      expect(status === 201 || body.code === 'wave-not-open').toBe(true)
    const { state, counts, targetComplete } = await view(id)
    expect({ state, complete: counts.complete, targetComplete }).toEqual({
      state: 'closed',
      complete: 50,
      targetComplete: 50,
    })
    expect((await respondent(test, token).save(1, { tier: 'gold' })).body.code).toBe(
      'wave-not-open',
    )
  })

  it('may take more or fewer while the wave is open, but never count others', async () => {
    const { id, token } = await opened({ quotas: [tiers(1)] })
    const change = (body: object) => call('PATCH', `/api/waves/${id}`, body)
    await respondent(test, token).submit({ tier: 'gold' })
    expect((await change({ quotas: [tiers(2)] })).body.quotas[0].cells[0]).toMatchObject({
      capacity: 2,
      taken: 1,
    })
    expect((await respondent(test, token).submit({ tier: 'gold' })).body.setAside).toBeUndefined()
    const others = { subject: { question: 'member' }, cells: [{ values: [true], capacity: 1 }] }
    expect((await change({ quotas: [others] })).body.code).toBe('wave-already-opened')
    expect((await change({ quotas: [] })).body.code).toBe('wave-already-opened')
    // A target that is set later counts those who are there.
    const two = await change({ targetComplete: 2, closeAtTarget: true })
    expect(two.body.state).toBe('closed')
  })

  it.each<[string, object]>([
    ['a question that is not there', { question: 'nothing' }],
    ['an answer that nobody can give', { question: 'tier', values: ['silver'] }],
    ['a stretch of what is no scale', { question: 'tier', from: 1, to: 2 }],
    ['a stretch that ends before it begins', { question: 'score', from: 9, to: 8 }],
    ['a stretch of labels', { label: 'region', from: 1, to: 2 }],
  ])('are refused for %s', async (_, { question, label, ...cell }: Json) => {
    const subject = question ? { question } : { label }
    const cells = [{ ...('from' in cell ? cell : { values: cell.values ?? ['x'] }), capacity: 1 }]
    expect((await plan({ quotas: [{ subject, cells }] })).body.code).toBe('invalid-quota')
  })

  it('are refused where somebody would be counted twice', async () => {
    const scores = (...cells: object[]) => ({
      quotas: [{ subject: { question: 'score' }, cells }],
    })
    const low = { from: 1, to: 6, capacity: 1 }
    for (const other of [
      { from: 6, to: 8, capacity: 1 },
      { values: [3], capacity: 1 },
    ]) {
      expect((await plan(scores(low, other))).body.code).toBe('invalid-quota')
      expect((await plan(scores(other, low))).body.code).toBe('invalid-quota')
    }
    expect((await plan({ quotas: [tiers(1), tiers(2)] })).body.code).toBe('invalid-quota')
  })

  it('can stand on every question with one answer', async () => {
    const { body } = await call('GET', `/api/surveys/${surveyId}/quota-questions`)
    expect(body.map(({ question, kind }: Json) => [question, kind])).toEqual([
      ['tier', 'choice'],
      ['member', 'choice'],
      ['score', 'scale'],
    ])
    expect(body[2].values.map(({ value }: Json) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
