import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { personalToken } from '#server/invitations/personal-link.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const ANSWERS = { trust: 7, overall: 8 }

describe.each(DIALECTS)('personal links on %s', dialect => {
  let test: TestApp
  let before = 0

  beforeAll(async () => {
    test = await testApp(dialect)
  })
  beforeEach(() => {
    before += 1000
  })
  afterAll(() => test.close())

  /** A wave with so many invited, and their links in the order of their numbers. */
  async function invited(
    privacy: 'anonymous' | 'identified',
    count: number,
  ): Promise<{ waveId: string; links: { id: string; token: string }[] }> {
    const { waveId } = await waveByRoutes(test, { privacy })
    const customers = Array.from({ length: count }, (_, n) => customer(before + n))
    await inviteCustomers(test.deps, waveId, customers, (_one, at) => ({
      designWeight: 1 + at / 7,
      labels: { region: at % 2 === 0 ? 'north' : 'south' },
    }))
    const rows = await test.deps.store.read
      .selectFrom('invitation')
      .select(['id', 'generation'])
      .where('waveId', '=', waveId)
      .orderBy('number')
      .execute()
    const links = rows.map(row => ({
      id: row.id,
      token: personalToken(test.deps.linkKey, row),
    }))
    return { waveId, links }
  }
  const responses = (waveId: string) =>
    test.deps.store.read
      .selectFrom('surveyResponse')
      .selectAll()
      .where('waveId', '=', waveId)
      .execute()
  const stateOf = async (id: string) =>
    test.deps.store.read
      .selectFrom('invitation')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('admit exactly one of fifty that are handed in at once, on every wave', async () => {
    for (const privacy of ['identified', 'anonymous'] as const) {
      const { waveId, links } = await invited(privacy, 1)
      const [link] = links
      if (!link) throw new Error('nobody is invited')
      const tries = Array.from({ length: 50 }, (_, n) => ({
        page: respondent(test, link.token, { id: link.id }),
        answers: { ...ANSWERS, trust: 1 + (n % 10) },
      }))
      const told = await Promise.all(tries.map(({ page, answers }) => page.submit(answers)))
      const admitted = told.flatMap(({ status }, at) => (status === 201 ? [at] : []))
      expect(admitted).toHaveLength(1)
      expect(
        new Set(told.filter(({ status }) => status !== 201).map(({ body }) => body.code)),
      ).toEqual(new Set(['already-answered']))
      const stored = await responses(waveId)
      expect(stored).toHaveLength(1)
      const first = tries[admitted[0] ?? 0]
      expect(JSON.parse(stored[0]?.answers ?? '')).toEqual(first?.answers)
      // The same page once more, because the acknowledgement was lost.
      expect((await first?.page.submit(first.answers))?.status).toBe(201)
      expect(await responses(waveId)).toHaveLength(1)
      before += 10
    }
  })

  it('give the response the id of the invitation, its weight and its labels', async () => {
    const { waveId, links } = await invited('identified', 3)
    const [, , third] = links
    await respondent(test, third?.token ?? '', { id: third?.id ?? '' }).submit(ANSWERS)
    const [stored] = await responses(waveId)
    expect(stored).toMatchObject({
      id: third?.id,
      channel: 'personal',
      labels: JSON.stringify({ region: 'north' }),
    })
    expect(stored?.designWeight).toBe(1 + 2 / 7)
    expect(await stateOf(third?.id ?? '')).toMatchObject({ state: 'completed' })
  })

  it('lead from an anonymous answer to nobody', async () => {
    const { waveId, links } = await invited('anonymous', 20)
    for (const { id, token } of links) {
      const page = respondent(test, token, { id })
      expect((await page.save(1, { trust: 5 })).status).toBe(200)
      expect((await page.submit(ANSWERS)).status).toBe(201)
    }
    const stored = await responses(waveId)
    expect(stored).toHaveLength(20)
    const kept = JSON.stringify(stored)
    for (const { id } of links) expect(kept).not.toContain(id)
    const drafts = await test.deps.store.read
      .selectFrom('responseDraft')
      .selectAll()
      .where('waveId', '=', waveId)
      .execute()
    expect(drafts).toEqual([])
    for (const { id } of links) {
      const { createdAt, invitedAt, state } = await stateOf(id)
      // Times of the draw alone.
      expect({ createdAt, invitedAt, state }).toEqual({
        createdAt: '2026-03-02T08:00:00.000Z',
        invitedAt: null,
        state: 'completed',
      })
    }
    expect(stored.every(({ completedAt }) => completedAt?.length === 10)).toBe(true)
    expect(stored.map(({ designWeight }) => designWeight).sort()).toEqual(
      links.map((_, at) => 1 + at / 7).sort(),
    )
  })

  it('show on another device what was answered on the first', async () => {
    const { links } = await invited('identified', 1)
    const { id = '', token = '' } = links[0] ?? {}
    const phone = respondent(test, token, { id })
    const desk = respondent(test, token, { id })
    expect(phone.secret).not.toBe(desk.secret)
    await phone.save(1, { trust: 3 })
    expect(await stateOf(id)).toMatchObject({ state: 'started' })
    expect((await desk.resume()).body).toMatchObject({ submitted: false, answers: { trust: 3 } })
    expect((await desk.save(2, { trust: 4 })).status).toBe(200)
    expect((await phone.save(2, { trust: 5 })).body.details).toMatchObject({
      revision: 2,
      answers: { trust: 4 },
    })
    expect((await desk.submit(ANSWERS)).status).toBe(201)
    expect((await phone.resume()).body).toEqual({ submitted: true })
    expect((await phone.save(3, { trust: 5 })).body.details).toMatchObject({ submitted: true })
    const opened = await test.call('GET', `/api/links/${token}`)
    expect(opened.body.personal).toMatchObject({ id, language: 'en', isAnswered: true })
    expect(opened.body.definition).toBeUndefined()
  })

  it('open no draft and take no answer but under their own id', async () => {
    const { links } = await invited('identified', 2)
    const [mine, theirs] = links
    await respondent(test, theirs?.token ?? '', { id: theirs?.id ?? '' }).save(1, { trust: 3 })
    const crossed = respondent(test, mine?.token ?? '', { id: theirs?.id ?? '' })
    expect((await crossed.resume()).status).toBe(404)
    expect((await crossed.save(2, { trust: 1 })).status).toBe(404)
    expect((await crossed.submit(ANSWERS)).status).toBe(404)
    const made = respondent(test, mine?.token ?? '')
    expect((await made.submit(ANSWERS)).status).toBe(404)
  })

  it('cannot be found in the database, nor guessed', async () => {
    const { waveId, links } = await invited('identified', 50)
    const rows = await test.deps.store.read
      .selectFrom('invitation')
      .selectAll()
      .where('waveId', '=', waveId)
      .execute()
    const kept = JSON.stringify(rows)
    for (const { token } of links) expect(kept).not.toContain(token)
    const guesses = Array.from({ length: 200 }, (_, n) =>
      personalToken('another key', { id: links[n % 50]?.id ?? '', generation: 0 }),
    )
    for (const guess of guesses)
      expect((await test.call('GET', `/api/links/${guess}`)).status).toBe(404)
  })

  it('keep weight and labels of what was begun and never handed in', async () => {
    const { waveId, links } = await invited('anonymous', 2)
    const [, second] = links
    await respondent(test, second?.token ?? '', { id: second?.id ?? '' }).save(1, { trust: 3 })
    const headers = await test.as('administrator')
    await test.call('POST', `/api/waves/${waveId}/closing`, { headers })
    const [partial] = await responses(waveId)
    expect(partial).toMatchObject({
      state: 'partial',
      channel: 'personal',
      designWeight: 1 + 1 / 7,
      labels: JSON.stringify({ region: 'south' }),
    })
    expect(partial?.id).not.toBe(second?.id)
  })

  it('end further mails when somebody says so, whatever looks at the page', async () => {
    const { links } = await invited('identified', 1)
    const { id = '', token = '' } = links[0] ?? {}
    const asked = await test.call('GET', `/u/${token}`)
    expect(asked.status).toBe(200)
    expect(asked.body).toContain('<form method="post">')
    expect(await stateOf(id)).toMatchObject({ state: 'drawn' })
    // As a mail program posts it (RFC 8058).
    const posted = await test.app.request(`/u/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(posted.status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ state: 'declined' })
    const { consent, consentAt, consentSource, revision } = await test.deps.store.read
      .selectFrom('customer')
      .selectAll()
      .where('id', '=', customer(before).id)
      .executeTakeFirstOrThrow()
    expect(consent).toBe('withdrawn')
    expect(consentAt).not.toBeNull()
    expect(consentSource).toContain(id)
    await test.call('POST', `/u/${token}`)
    const again = await test.deps.store.read
      .selectFrom('customer')
      .select(['revision', 'consentAt'])
      .where('id', '=', customer(before).id)
      .executeTakeFirstOrThrow()
    expect(again).toEqual({ revision, consentAt })
    // Who would rather answer after all may.
    expect((await respondent(test, token, { id }).submit(ANSWERS)).status).toBe(201)
    expect((await test.call('GET', `/u/${'A'.repeat(22)}`)).status).toBe(404)
    expect((await test.call('POST', '/u/nonsense')).status).toBe(404)
  })
})
