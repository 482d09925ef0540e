import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answeringTime } from '#server/fieldwork/answering-time.ts'
import { answersByDay } from '#server/fieldwork/answers-by-day.ts'
import { pageDropOff } from '#server/fieldwork/page-drop-off.ts'
import { protectedBreakdown } from '#server/fieldwork/read-fieldwork.ts'
import { createInvitations } from '#server/invitations/create-invitations.ts'
import type { InvitationState } from '#server/invitations/invitation.ts'
import { insertDraft } from '#server/responses/response-draft.queries.ts'
import { insertResponses, type NewResponse } from '#server/responses/survey-response.queries.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

describe('answering time', () => {
  it('has quartiles of all times, and a last bin without an end', () => {
    const counts = [
      { seconds: 40, count: 10 },
      { seconds: 65, count: 20 },
      { seconds: 80, count: 9 },
      { seconds: 36_000, count: 1 },
    ]
    // By hand: type 7 takes the 9.75th and 29.25th of the sorted forty, counted from 0.
    const time = answeringTime(counts, 0)
    expect(time).toMatchObject({ n: 40, lowerQuartile: 58.75, median: 65, upperQuartile: 68.75 })
    const all = time?.bins.reduce((sum, { count }) => sum + count, 0)
    expect(all).toBe(40)
    expect(time?.bins.at(-1)).toEqual({ from: 80, to: null, count: 10 })
  })

  it('is not told more finely than it is kept, nor for nobody', () => {
    expect(answeringTime([{ seconds: 60, count: 5 }], 30)?.bins[1]).toMatchObject({ from: 30 })
    expect(answeringTime([], 0)).toBeUndefined()
  })
})

describe('the days of answers', () => {
  it('are those of the zone, without a gap', () => {
    const times = [
      { time: '2027-03-01T22:5', count: 1 },
      { time: '2027-03-01T23:0', count: 2 },
      { time: '2027-03-04T08:1', count: 4 },
    ]
    expect(answersByDay(times, 'Europe/Berlin')).toEqual([
      { day: '2027-03-01', count: 1 },
      { day: '2027-03-02', count: 2 },
      { day: '2027-03-03', count: 0 },
      { day: '2027-03-04', count: 4 },
    ])
    expect(answersByDay([{ time: '2027-03-01', count: 3 }], 'Asia/Shanghai')).toEqual([
      { day: '2027-03-01', count: 3 },
    ])
  })
})

describe('drop-off', () => {
  it('counts who came as far as each page', () => {
    const definition = { pages: [{ name: 'a' }, { elements: [] }, { name: 'c' }] }
    const left = [
      { page: 'a', count: 5 },
      { page: 'page2', count: 3 },
      { page: null, count: 2 },
    ]
    const answering = [{ page: 'page2', count: 1 }]
    expect(pageDropOff(definition, { finished: 10, left, answering })).toEqual({
      pages: [
        { name: 'a', reached: 19, left: 5, answering: 0 },
        { name: 'page2', reached: 14, left: 3, answering: 1 },
        { name: 'c', reached: 10, left: 0, answering: 0 },
      ],
      elsewhere: 2,
    })
  })
})

describe('a breakdown', () => {
  const groups = [
    { value: 'tablet', count: 4 },
    { value: 'phone', count: 50 },
    { value: 'desktop', count: 20 },
  ]
  it('hides in an anonymous wave who is few, and who would give them away', () => {
    expect(protectedBreakdown('anonymous', groups)).toEqual([
      { value: 'phone', count: 50 },
      { value: 'desktop', count: null },
      { value: 'tablet', count: null },
    ])
    expect(protectedBreakdown('identified', groups).map(({ count }) => count)).toEqual([50, 20, 4])
  })
})

describe.each(DIALECTS)('the fieldwork of a wave on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }
  const now = new Date('2027-03-02T12:00:00Z')

  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => now })
    headers = await test.as('administrator')
    await test.call('PUT', '/api/time-zone', { headers, body: { timeZone: 'Asia/Shanghai' } })
  })
  afterAll(() => test.close())

  const fieldwork = (waveId: string, more: Record<string, string> = {}) =>
    test.call('GET', `/api/waves/${waveId}/fieldwork`, { headers: { ...headers, ...more } })
  const response = (waveId: string, more: Partial<NewResponse>): NewResponse => ({
    id: randomUUID(),
    waveId,
    state: 'complete',
    source: 'link',
    importKey: null,
    answers: '{"trust":7}',
    locale: 'en',
    startedAt: null,
    completedAt: '2027-03-01T18:30:00.000Z',
    ...more,
  })
  const store = (responses: readonly NewResponse[]) =>
    test.deps.store.write(trx => insertResponses(trx, responses))
  const draft = (waveId: string, more: object) =>
    test.deps.store.write(trx =>
      insertDraft(trx, {
        id: randomUUID(),
        waveId,
        secretHash: 'x',
        revision: 1,
        answers: '{}',
        locale: 'en',
        startedAt: '2027-03-02T10:00:00.000Z',
        updatedAt: '2027-03-02T10:00:00.000Z',
        ...more,
      }),
    )

  it('is counted by state, page, device, language, way in, time and day', async () => {
    const { waveId } = await waveByRoutes(test, { privacy: 'identified' })
    const phone = { device: 'phone', channel: 'open' } as const
    await store([
      response(waveId, { ...phone, seconds: 60 }),
      response(waveId, { ...phone, seconds: 90, completedAt: '2027-03-01T15:59:59.000Z' }),
      response(waveId, { device: 'desktop', channel: 'kiosk', seconds: 120, locale: 'zh-cn' }),
      response(waveId, { ...phone, seconds: 600, setAside: 'over-quota' }),
      response(waveId, { ...phone, state: 'partial', lastPage: 'first', completedAt: null }),
    ])
    await draft(waveId, { lastPage: 'first' })
    await draft(waveId, { lastPage: 'first', updatedAt: '2027-03-02T11:45:00.000Z' })
    const { body, status } = await fieldwork(waveId)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      counts: { started: 2, partial: 1, complete: 3, overQuota: 1, screenedOut: 0 },
      completionRate: 4 / 7,
      // Half past six in the evening in Greenwich is the next day in Shanghai.
      days: [
        { day: '2027-03-01', count: 1 },
        { day: '2027-03-02', count: 2 },
      ],
      time: { n: 3, lowerQuartile: 75, median: 90, upperQuartile: 105 },
      pages: [{ name: 'first', reached: 7, left: 2, answering: 1 }],
      elsewhere: 0,
      devices: [
        { value: 'phone', count: 2 },
        { value: 'desktop', count: 1 },
      ],
      channels: [
        { value: 'open', count: 2 },
        { value: 'kiosk', count: 1 },
      ],
      languages: [
        { value: 'en', count: 2 },
        { value: 'zh-cn', count: 1 },
      ],
    })
    expect(body).not.toHaveProperty('invited')
    expect(body).not.toHaveProperty('minimumBase')
  })

  it('knows how many opened it and said nothing, also once it is closed', async () => {
    const { waveId, token } = await waveByRoutes(test, { privacy: 'identified' })
    expect((await fieldwork(waveId)).body).not.toHaveProperty('opened')
    const before = (await fieldwork(waveId)).headers.get('etag') ?? ''
    const open = () => test.call('POST', `/api/links/${token}/openings`)
    const opened = await Promise.all(Array.from({ length: 10 }, open))
    expect(opened.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect((await fieldwork(waveId, { 'if-none-match': before })).status).toBe(200)
    await store([
      response(waveId, { channel: 'open' }),
      response(waveId, { channel: 'personal', state: 'partial', lastPage: 'first' }),
      // Neither a counter nor an import is among those who opened a link.
      response(waveId, { channel: 'kiosk' }),
      response(waveId, { channel: null }),
    ])
    await draft(waveId, { channel: 'open', lastPage: 'first' })
    await draft(waveId, { channel: 'open', lastPage: 'first', answers: '{"trust":3}' })
    await draft(waveId, { channel: 'open', lastPage: null })
    const shown = { opened: { people: 10, silent: 5 } }
    expect((await fieldwork(waveId)).body).toMatchObject(shown)
    await test.call('POST', `/api/waves/${waveId}/closing`, { headers })
    expect((await fieldwork(waveId)).body).toMatchObject({
      ...shown,
      counts: { partial: 2, complete: 3 },
      pages: [{ name: 'first', reached: 6, left: 3 }],
      elsewhere: 1,
    })
    expect((await open()).status).toBe(200)
    expect((await fieldwork(waveId)).body).toMatchObject(shown)
    expect((await test.call('POST', '/api/links/none/openings')).status).toBe(404)
  })

  it('is not sent again while nothing has changed, and only to colleagues', async () => {
    const { waveId } = await waveByRoutes(test)
    const etag = (await fieldwork(waveId)).headers.get('etag') ?? ''
    expect((await fieldwork(waveId, { 'if-none-match': etag })).status).toBe(304)
    await store([response(waveId, {})])
    expect((await fieldwork(waveId, { 'if-none-match': etag })).status).toBe(200)
    const anybody = await test.call('GET', `/api/waves/${waveId}/fieldwork`, {
      headers: { 'if-none-match': etag },
    })
    expect(anybody.status).toBe(401)
    expect((await fieldwork('none')).status).toBe(404)
  })

  it('shows of an anonymous wave no small groups and no times of few people', async () => {
    const { waveId } = await waveByRoutes(test)
    const some = (count: number, more: Partial<NewResponse>) =>
      Array.from({ length: count }, () =>
        response(waveId, { completedAt: '2027-03-01', seconds: 90, ...more }),
      )
    await store(some(9, { device: 'phone' }))
    expect((await fieldwork(waveId)).body).not.toHaveProperty('time')
    await store([...some(20, { device: 'desktop' }), ...some(3, { device: 'tablet' })])
    const { body } = await fieldwork(waveId)
    expect(body.minimumBase).toBe(10)
    expect(body.time.n).toBe(32)
    expect(body.devices.map(({ count }: Json) => count)).not.toContain(9)
    expect(body.devices.map(({ count }: Json) => count)).not.toContain(3)
    expect(body.days).toEqual([{ day: '2027-03-01', count: 32 }])
  })

  it('has the rates of AAPOR where customers were invited', async () => {
    const { waveId } = await waveByRoutes(test, { privacy: 'identified' })
    const { store: database, linkKey } = test.deps
    const states: readonly [InvitationState, number][] = [
      ['completed', 24],
      ['started', 8],
      ['declined', 4],
      ['sent', 8],
      ['bounced', 5],
      ['withheld', 4],
    ]
    const total = states.reduce((sum, [, count]) => sum + count, 0)
    await database.write(trx =>
      createInvitations(
        trx,
        { dialect: database.dialect, linkKey, waveId, now },
        Array.from({ length: total }, () => ({
          customerId: null,
          channel: 'email' as const,
          language: 'en' as const,
        })),
      ),
    )
    let number = 0
    for (const [state, count] of states) {
      await database.write(trx =>
        trx
          .updateTable('invitation')
          .set({ state })
          .where('waveId', '=', waveId)
          .where('number', '>', number)
          .where('number', '<=', number + count)
          .execute(),
      )
      number += count
    }
    const personal = { channel: 'personal' } as const
    await store([
      ...Array.from({ length: 22 }, () => response(waveId, personal)),
      ...Array.from({ length: 2 }, () => response(waveId, { ...personal, setAside: 'over-quota' })),
    ])
    // Two of four items are enough for a partial, one is not; "don't know" is an answer.
    const half = JSON.stringify({ trust: 7, care: 'dontknow' })
    for (const answers of [half, half, '{"trust":7}', '{}'])
      await draft(waveId, { ...personal, answers })
    const { invited } = (await fieldwork(waveId)).body
    expect(invited).toMatchObject({
      total: 53,
      partialFrom: 0.5,
      dispositions: {
        complete: 22,
        partial: 2,
        refusal: 10,
        nonContact: 8,
        other: 0,
        unknownHousehold: 5,
        unknownOther: 4,
        ineligible: 2,
      },
    })
    // RR1 = 22 / (22+2+10+8+9); e = 42 / 44; RR5 = 22 / 42; COOP1 = 22 / 34 (AAPOR 2023).
    expect(invited.rates.rr1).toBeCloseTo(22 / 51, 12)
    expect(invited.rates.rr2).toBeCloseTo(24 / 51, 12)
    expect(invited.rates.rr3).toBeCloseTo(22 / (42 + (42 / 44) * 9), 12)
    expect(invited.rates.rr5).toBeCloseTo(22 / 42, 12)
    expect(invited.rates.coop1).toBeCloseTo(22 / 34, 12)
    expect(invited.rates.ref1).toBeCloseTo(10 / 51, 12)
    expect(invited.rates.con1).toBeCloseTo(34 / 51, 12)
  })
})
