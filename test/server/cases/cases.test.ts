import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { escalateOverdue } from '#server/cases/escalate-overdue.ts'
import { examineResponses } from '#server/cases/examine-responses.ts'
import { sendCaseMails } from '#server/cases/send-case-mails.ts'
import { createInvitations } from '#server/invitations/create-invitations.ts'
import type { Delivery, Mail } from '#server/mail/mailer.ts'
import { eraseResponse } from '#server/responses/erase-response.ts'
import { insertResponses } from '#server/responses/survey-response.queries.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

/** A Wednesday. */
const NOW = new Date('2026-06-03T02:00:00Z')
const GOOD = { trust: 9, overall: 9, ideal: 9 }
const BAD = { trust: 2, overall: 2, ideal: 3 }

describe.each(DIALECTS)('cases on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }
  let now = NOW
  let identified: RoutedWave
  let anonymous: RoutedWave
  let owner: string
  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const examine = () => examineResponses(test.deps)
  const cases = async (query = ''): Promise<Json[]> =>
    (await call('GET', `/api/cases?${query}`)).body.cases

  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => now })
    headers = await test.as('analyst')
    const administrator = await test.as('administrator')
    await test.call('PUT', '/api/time-zone', {
      headers: administrator,
      body: { timeZone: 'Asia/Shanghai' },
    })
    identified = await waveByRoutes(test, { privacy: 'identified' })
    anonymous = await waveByRoutes(test, { privacy: 'anonymous' })
    const owners = (await call('GET', '/api/case-owners')).body
    owner = owners.find(({ name }: Json) => name === 'analyst').id
  })
  afterAll(() => test.close())

  async function rule(wave: RoutedWave, conditions: object[], more: object = {}): Promise<Json> {
    const { status, body } = await call('POST', `/api/surveys/${wave.surveyId}/case-rules`, {
      name: 'Low score',
      conditions,
      ownerId: owner,
      dueDays: 2,
      isActive: true,
      ...more,
    })
    expect(status).toBe(201)
    return body
  }

  /** Answers as a page hands them in, under the invitation's id where there is one. */
  async function answer(wave: RoutedWave, answers: object, customerId?: string): Promise<string> {
    const { store, linkKey } = test.deps
    return store.write(async trx => {
      let id = crypto.randomUUID()
      if (customerId !== undefined) {
        await createInvitations(
          trx,
          { dialect: store.dialect, linkKey, waveId: wave.waveId, now },
          [{ customerId, channel: 'email', language: 'en' }],
        )
        const invitation = await trx
          .selectFrom('invitation')
          .select('id')
          .where('customerId', '=', customerId)
          .where('waveId', '=', wave.waveId)
          .executeTakeFirstOrThrow()
        id = invitation.id as typeof id
      }
      await insertResponses(trx, [
        {
          id,
          waveId: wave.waveId,
          state: 'complete',
          source: 'link',
          answers: JSON.stringify(answers),
          locale: 'en',
          completedAt: now.toISOString(),
        },
      ])
      return id
    })
  }

  async function customer(externalId: string, more: object = {}): Promise<Json> {
    const { body } = await call('POST', '/api/customers', {
      externalId,
      name: `Name of ${externalId}`,
      email: `${externalId}@assay.test`,
      consent: {
        state: 'granted',
        at: '2026-01-01T00:00:00Z',
        source: 'shop',
        text: 'v1',
        channels: [],
      },
      ...more,
    })
    return body
  }

  it('passes over what no rule asks about, imports and good answers', async () => {
    await answer(identified, BAD)
    await examine()
    expect(await cases()).toEqual([])
    await rule(identified, [{ kind: 'score', indicator: 'overall', atMost: 3 }])
    await answer(identified, GOOD)
    await test.deps.store.write(trx =>
      insertResponses(trx, [
        {
          id: crypto.randomUUID(),
          waveId: identified.waveId,
          state: 'complete',
          source: 'import',
          answers: JSON.stringify(BAD),
        },
      ]),
    )
    await examine()
    expect(await cases()).toEqual([])
    const left = await test.deps.store.read.selectFrom('unexamined').selectAll().execute()
    expect(left).toEqual([])
  })

  it('opens one case for a response, with owner and due day, and never a second one', async () => {
    const { id } = await customer('C-1')
    // The older rule decides for whom.
    now = new Date(NOW.getTime() + 1000)
    await rule(identified, [{ kind: 'words', question: null, pattern: 'refund|退款' }], {
      name: 'Wants money',
      ownerId: null,
    })
    now = NOW
    await answer(identified, { ...BAD, why: 'I want a REFUND' }, id)
    await Promise.all([examine(), examine()])
    await examine()
    const [only, ...more] = await cases()
    expect(more).toEqual([])
    expect(only).toMatchObject({
      number: 1,
      state: 'open',
      ruleName: 'Low score',
      customer: { externalId: 'C-1', name: 'Name of C-1' },
      ownerName: 'analyst',
      dueOn: '2026-06-05',
      isOverdue: false,
    })
    const { body } = await call('GET', `/api/cases/${only.id}`)
    expect(body.matches).toEqual([
      {
        kind: 'score',
        about: 'overall',
        value: 2,
        title: { default: 'How is overall?', 'zh-cn': 'overall 如何？' },
      },
      {
        kind: 'words',
        about: 'why',
        value: 'I want a REFUND',
        title: { default: 'Why?', 'zh-cn': '为什么？' },
      },
    ])
    expect(body.history).toEqual([
      {
        number: 1,
        kind: 'opened',
        detail: { rule: 'Low score' },
        at: NOW.toISOString(),
        by: null,
      },
    ])
  })

  it('makes its case after a stop in the middle, once', async () => {
    const before = (await cases()).length
    await answer(identified, BAD)
    const { store, clock } = test.deps
    const dies = {
      ...store,
      write: <T>(work: Parameters<typeof store.write<T>>[0]) =>
        store.write<T>(async trx => {
          await work(trx)
          throw new Error('killed before the commit')
        }),
    }
    await expect(examineResponses({ store: dies, clock })).rejects.toThrow('killed')
    expect(await cases()).toHaveLength(before)
    await examine()
    await examine()
    expect(await cases()).toHaveLength(before + 1)
  })

  it('knows key customers by tag and by segment', async () => {
    const wave = await waveByRoutes(test, { privacy: 'identified' })
    const segment = await call('POST', '/api/segments', {
      name: 'North',
      filter: { field: 'region', is: 'equals', value: 'north' },
    })
    await rule(
      wave,
      [
        { kind: 'tag', tag: 'key' },
        { kind: 'segment', segmentId: segment.body.id },
        { kind: 'score', indicator: 'trust', atMost: 9 },
      ],
      { name: 'Key customer' },
    )
    const key = await customer('K-1', { tags: ['key'], region: 'north' })
    const other = await customer('K-2', { tags: ['key'], region: 'south' })
    await answer(wave, GOOD, key.id)
    await answer(wave, GOOD, other.id)
    await answer(wave, GOOD)
    await examine()
    const found = await cases(`wave=${wave.waveId}`)
    expect(found.map(({ customer }) => customer.externalId)).toEqual(['K-1'])
    const { body } = await call('GET', `/api/cases/${found[0].id}`)
    expect(body.matches.map(({ title }: Json) => title)).toEqual([
      'key',
      'North',
      { default: 'How is trust?', 'zh-cn': 'trust 如何？' },
    ])
  })

  it('leads back to nobody in an anonymous wave, and shows nothing of a single answer', async () => {
    await rule(anonymous, [{ kind: 'score', indicator: 'overall', atMost: 3 }])
    for (let i = 0; i < 19; i++) await answer(anonymous, i === 0 ? BAD : GOOD)
    await examine()
    expect(await cases(`wave=${anonymous.waveId}`)).toEqual([])
    for (let i = 0; i < 21; i++) await answer(anonymous, BAD)
    await examine()
    const found = await cases(`wave=${anonymous.waveId}`)
    expect(found.length).toBeGreaterThan(5)
    for (const { customer, openedAt } of found) {
      expect(customer).toBeNull()
      expect(openedAt).toBe('2026-06-03')
    }
    const evidence = await test.deps.store.read
      .selectFrom('caseEvidence')
      .innerJoin('customerCase', 'customerCase.id', 'caseEvidence.caseId')
      .select(['responseId', 'matches'])
      .where('waveId', '=', anonymous.waveId)
      .execute()
    expect(new Set(evidence.map(({ responseId }) => responseId))).toEqual(new Set([null]))
    expect(JSON.parse(evidence[0]?.matches ?? '')).toEqual([
      { kind: 'score', about: 'overall', value: 2 },
    ])
  })

  it('goes through its states, keeps its history and asks the customer again', async () => {
    const { id } = await customer('F-1')
    await answer(identified, BAD, id)
    await examine()
    const [{ id: caseId }] = await cases('limit=1')
    const path = `/api/cases/${caseId}`
    const change = (revision: number, changes: object) =>
      call('PATCH', path, { revision, ...changes })
    const followUp = await waveByRoutes(test, { privacy: 'identified' })
    expect((await change(1, { followUpWaveId: followUp.waveId })).body.code).toBe('no-follow-up')
    expect((await change(1, { state: 'reopened' })).body.details.code).toBe('case-state')
    now = new Date('2026-06-03T08:00:00Z')
    expect((await change(1, { state: 'in-progress', ownerId: null })).status).toBe(200)
    expect((await change(1, { state: 'waiting' })).body.code).toBe('stale-revision')
    await call('POST', `${path}/notes`, { text: 'Called.\nNobody there.' })
    const closed = await change(2, {
      state: 'closed',
      cause: 'Delivery',
      action: 'Sent again',
      handling: 4,
      followUpWaveId: followUp.waveId,
    })
    expect(closed.body).toMatchObject({
      state: 'closed',
      cause: 'Delivery',
      handling: 4,
      closedAt: '2026-06-03T08:00:00.000Z',
      next: ['reopened'],
      followUpWave: { id: followUp.waveId },
    })
    expect(closed.body.history.map(({ kind, by }: Json) => `${kind} ${by}`)).toEqual([
      'opened null',
      'state analyst',
      'owner analyst',
      'note analyst',
      'state analyst',
      'outcome analyst',
      'follow-up analyst',
    ])
    const invited = await test.deps.store.read
      .selectFrom('invitation')
      .select('customerId')
      .where('waveId', '=', followUp.waveId)
      .execute()
    expect(invited).toEqual([{ customerId: id }])
    const again = await change(3, { state: 'reopened', dueOn: '2026-06-02' })
    expect(again.body).toMatchObject({ state: 'reopened', closedAt: null, isOverdue: true })
    expect((await cases('overdue=yes')).map(({ id }) => id)).toEqual([caseId])
    expect((await cases('cause=Delivery&state=closed,reopened')).map(({ id }) => id)).toEqual([
      caseId,
    ])
    now = NOW
  })

  it('counts, pages and exports', async () => {
    const { body } = await call('GET', '/api/case-summary')
    const all = await cases('limit=200')
    const sum = (counts: Json[]) => counts.reduce((total, { cases }) => total + cases, 0)
    expect(sum(body.states)).toBe(all.length)
    expect(sum(body.causes)).toBe(all.length)
    expect(body.ages[0]).toEqual({ from: 0, to: 2, cases: all.length })
    expect(body.overdue).toBe(1)
    const ofWave = (await call('GET', `/api/case-summary?wave=${anonymous.waveId}`)).body
    expect(sum(ofWave.states)).toBe((await cases(`wave=${anonymous.waveId}&limit=200`)).length)
    expect(ofWave.overdue).toBe(0)
    const seen: number[] = []
    for (let before = ''; ; ) {
      const page = (await call('GET', `/api/cases?limit=4${before}`)).body
      seen.push(...page.cases.map(({ number }: Json) => number))
      if (page.next === null) break
      before = `&before=${page.next}`
    }
    expect(seen).toEqual(all.map(({ number }) => number))
    const csv = (await call('GET', '/api/cases.csv?cause=Delivery')).body.trim().split('\n')
    expect(csv).toHaveLength(2)
    expect(csv[1]).toMatch(/^\d+,reopened,Low score,Spring,F-1,,2026-06-02,yes,/)
  })

  it('shows a viewer no personal data, and lets nobody else in', async () => {
    const viewer = await test.as('viewer')
    const [{ id }] = await cases('cause=Delivery')
    const list = await test.call('GET', '/api/cases?limit=200', { headers: viewer })
    expect(list.body.cases.every(({ customer }: Json) => customer === null)).toBe(true)
    const { body } = await test.call('GET', `/api/cases/${id}`, { headers: viewer })
    expect(body).toMatchObject({ customer: null, matches: null, action: null })
    expect(JSON.stringify(body)).not.toMatch(/Called|Sent again|F-1/)
    for (const [method, path] of [
      ['PATCH', `/api/cases/${id}`],
      ['POST', `/api/cases/${id}/notes`],
      ['GET', '/api/cases.csv'],
      ['GET', '/api/case-owners'],
    ] as const) {
      const body = method === 'GET' ? undefined : {}
      expect((await test.call(method, path, { headers: viewer, body })).status).toBe(403)
    }
    expect((await test.call('GET', '/api/cases')).status).toBe(401)
  })

  it('takes what was answered away with the response, and keeps the case', async () => {
    const [{ id: caseId }] = await cases('cause=Delivery')
    const evidence = await test.deps.store.read
      .selectFrom('caseEvidence')
      .select('responseId')
      .where('caseId', '=', caseId)
      .executeTakeFirst()
    await eraseResponse(test.deps.store, evidence?.responseId ?? '')
    expect((await call('GET', `/api/cases/${caseId}`)).body).toMatchObject({ matches: null })
  })

  it('writes to the owner until it is sent', async () => {
    const sent: Mail[] = []
    let outcome: Delivery['outcome'] = 'unreachable'
    const mailer = {
      from: { name: 'Assay', address: 'assay@assay.test' },
      send: async (mail: Mail): Promise<Delivery> => {
        sent.push(mail)
        return outcome === 'sent' ? { outcome } : { outcome, reason: 'down' }
      },
      close: async () => {},
    }
    const deps = { ...test.deps, mailer }
    await sendCaseMails(deps)
    const first = sent.length
    expect(first).toBeGreaterThan(0)
    expect(sent[0]?.to).toEqual({ name: 'analyst', address: 'analyst@assay.test' })
    expect(sent[0]?.text).toMatch(/Case \d+ \(.*\).*http:\/\/assay\.test\/cases\//s)
    await sendCaseMails(deps)
    expect(sent).toHaveLength(first)
    now = new Date(NOW.getTime() + 6 * 60 * 1000)
    outcome = 'sent'
    await sendCaseMails(deps)
    expect(sent).toHaveLength(2 * first)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(first)
    now = new Date(NOW.getTime() + 60 * 60 * 1000)
    await sendCaseMails(deps)
    expect(sent).toHaveLength(2 * first)
    now = NOW
  })

  it('tells owner and manager once that a case is overdue, and again when a later day is over', async () => {
    const administrator = await test.as('administrator')
    const calendar = {
      weekend: [6, 7],
      holidays: [{ day: '2026-06-04', name: 'Off' }],
      workedDays: [{ day: '2026-06-06', name: '' }],
    }
    const put = (body: object, by: { readonly cookie: string } = administrator) =>
      test.call('PUT', '/api/working-calendar', { headers: by, body })
    expect((await put(calendar, headers)).status).toBe(403)
    expect((await put({ ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] })).status).toBe(400)
    expect((await put({ ...calendar, workedDays: calendar.holidays })).status).toBe(400)
    expect((await put({ ...calendar, holidays: [{ day: '2026-02-30', name: '' }] })).status).toBe(
      400,
    )
    expect((await put(calendar)).status).toBe(200)
    expect((await call('GET', '/api/working-calendar')).body).toEqual(calendar)

    const manager = (await call('GET', '/api/case-owners')).body.find(
      ({ name }: Json) => name === 'administrator',
    )
    const wave = await waveByRoutes(test, { privacy: 'identified' })
    await rule(wave, [{ kind: 'score', indicator: 'overall', atMost: 3 }], {
      managerId: manager.id,
    })
    await answer(wave, BAD)
    await examine()
    const [found] = await cases(`wave=${wave.waveId}`)
    // Friday, and the Saturday that is worked; Thursday is off.
    expect(found.dueOn).toBe('2026-06-06')
    const path = `/api/cases/${found.id}`
    const notified = async () => {
      await Promise.all([escalateOverdue(test.deps), escalateOverdue(test.deps)])
      const { body } = await call('GET', path)
      return body.history
        .filter(({ kind }: Json) => kind === 'overdue')
        .map(({ detail }: Json) => detail)
    }
    now = new Date('2026-06-06T02:00:00Z')
    expect(await notified()).toEqual([])
    now = new Date('2026-06-07T02:00:00Z')
    const first = { due: '2026-06-06', notified: 'analyst, administrator' }
    expect(await notified()).toEqual([first])
    expect(await notified()).toEqual([first])
    const mails = await test.deps.store.read
      .selectFrom('caseMail')
      .select(['personId', 'about', 'state'])
      .where('caseId', '=', found.id)
      .orderBy('number')
      .execute()
    expect(mails).toMatchObject([
      { personId: owner, about: 'owner' },
      { personId: owner, about: 'overdue', state: 'queued' },
      { personId: manager.id, about: 'overdue', state: 'queued' },
    ])
    await call('PATCH', path, { revision: 1, dueOn: '2026-06-08', ownerId: null })
    now = new Date('2026-06-09T02:00:00Z')
    expect(await notified()).toEqual([first, { due: '2026-06-08', notified: 'administrator' }])
    // Settled in time or not: nobody is notified of what is over any more.
    await call('PATCH', path, { revision: 2, state: 'closed' })
    const reopened = await call('PATCH', path, { revision: 3, state: 'reopened' })
    expect(reopened.body).toMatchObject({ dueOn: '2026-06-11', isOverdue: false })
    now = NOW
  })

  it('changes and refuses rules', async () => {
    const wave = await waveByRoutes(test)
    const made = await rule(wave, [{ kind: 'detractor', question: 'overall' }])
    const { id, surveyId: _, revision, ...content } = made
    const put = (body: object) => call('PUT', `/api/case-rules/${id}`, body)
    expect((await put({ ...content, isActive: false, revision })).body).toMatchObject({
      isActive: false,
      revision: 2,
    })
    expect((await put({ ...content, revision })).body.code).toBe('stale-revision')
    const post = (conditions: object[]) =>
      call('POST', `/api/surveys/${wave.surveyId}/case-rules`, { ...content, conditions })
    expect((await post([{ kind: 'words', question: null, pattern: '(' }])).status).toBe(400)
    expect((await post([{ kind: 'words', question: null, pattern: '(?=x)' }])).status).toBe(400)
    expect((await post([])).status).toBe(400)
    expect((await post([{ kind: 'shoe' }])).status).toBe(400)
    const { body } = await call('GET', `/api/surveys/${wave.surveyId}/case-rules`)
    expect(body.rules).toHaveLength(1)
    expect(body.indicators.map(({ id }: Json) => id)).toEqual(['trust', 'care', 'overall', 'ideal'])
    expect(body.texts.map(({ id }: Json) => id)).toEqual(['why'])
    expect((await call('DELETE', `/api/case-rules/${id}`)).status).toBe(204)
    expect((await call('DELETE', `/api/case-rules/${id}`)).status).toBe(404)
  })
})
