import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recentComplaint } from '#server/cases/case.queries.ts'
import { blankCustomer } from '#server/customers/change-customer.ts'
import { type Customer, putCustomers } from '#server/customers/customer.queries.ts'
import { newCustomerId } from '#server/customers/customer-id.ts'
import { createInvitations } from '#server/invitations/create-invitations.ts'
import { inviteSample } from '#server/invitations/invite-sample.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { finishJob } from '../../support/finish-job.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const NOW = new Date('2026-06-30T12:00:00Z')
const DAY = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)
const REGIONS = ['north', 'north', 'north', 'south', 'south', 'islands']

describe.each(DIALECTS)('sampling on %s', dialect => {
  let test: TestApp
  let headers: Record<string, string>
  const ids = new Map<string, string>()
  let caseNumber = 0
  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const handlers = () => jobHandlers(test.deps)

  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => NOW })
    headers = await test.as('analyst')
  })
  afterAll(() => test.close())

  async function add(people: readonly (Partial<Customer> & { readonly externalId: string })[]) {
    const customers = people.map((given, place) => {
      const key = { id: newCustomerId(NOW, ids.size + place), source: '' }
      const email = `${given.externalId}@assay.test`
      return {
        ...blankCustomer({ ...key, externalId: given.externalId }, NOW),
        consent: 'granted' as const,
        email,
        emailKey: email,
        revision: 1,
        ...given,
      }
    })
    for (const { externalId, id } of customers) ids.set(externalId, id)
    await test.deps.store.write(trx => putCustomers(trx, test.deps.store.dialect, customers))
  }
  const idOf = (externalId: string) => ids.get(externalId) ?? ''

  const invite = (waveId: string, externalId: string, now: Date) =>
    test.deps.store.write(trx =>
      createInvitations(
        trx,
        { dialect: test.deps.store.dialect, linkKey: test.deps.linkKey, waveId, now },
        [{ customerId: idOf(externalId), channel: 'email', language: 'en' }],
      ),
    )

  const complain = (waveId: string, externalId: string, state: 'open' | 'closed', at: Date) =>
    test.deps.store.write(trx =>
      trx
        .insertInto('customerCase')
        .values({
          id: `${waveId} ${externalId}`,
          number: ++caseNumber,
          ruleName: 'Low score',
          waveId,
          customerId: idOf(externalId),
          state,
          dueOn: '2026-07-01',
          revision: 1,
          openedAt: at.toISOString(),
        })
        .execute(),
    )

  async function plan(waveId: string, changes: object): Promise<Json> {
    const { body } = await call('GET', `/api/waves/${waveId}/sample`)
    const saved = await call('PUT', `/api/waves/${waveId}/sample`, {
      plan: { ...body.plan, ...changes },
      revision: body.revision,
    })
    expect(saved.status).toBe(200)
    return saved.body
  }

  async function framed(waveId: string, changes: object): Promise<Json> {
    await plan(waveId, changes)
    const { body } = await call('POST', `/api/waves/${waveId}/sample/frame`)
    expect(await finishJob(test, body.jobId, handlers())).toMatchObject({ state: 'done' })
    return (await call('GET', `/api/waves/${waveId}/sample`)).body.frame
  }

  async function drawn(waveId: string, seed?: number): Promise<Json> {
    const { revision } = (await call('GET', `/api/waves/${waveId}/sample`)).body
    const { status, body } = await call('POST', `/api/waves/${waveId}/sample/draw`, {
      revision,
      ...(seed !== undefined && { seed }),
    })
    expect(status).toBe(202)
    const job = await finishJob(test, body.jobId, handlers())
    return { job, ...(await call('GET', `/api/waves/${waveId}/sample`)).body.draw }
  }

  const invitations = (waveId: string) =>
    test.deps.store.read
      .selectFrom('invitation')
      .innerJoin('customer', 'customer.id', 'invitation.customerId')
      .select([
        'customer.externalId',
        'invitation.number',
        'invitation.stratum',
        'invitation.designWeight',
        'invitation.labels',
        'invitation.channel',
      ])
      .where('waveId', '=', waveId)
      .orderBy('number')
      .execute()

  it('is empty where there are no customers', async () => {
    const { waveId } = await waveByRoutes(test)
    const { body } = await call('GET', `/api/waves/${waveId}/sample`)
    expect(body).toMatchObject({ customers: 0, revision: 0, frame: null, draw: null, jobId: null })
    expect(await framed(waveId, {})).toMatchObject({ customers: 0, eligible: 0, strata: [] })
    const { job, state } = await drawn(waveId)
    expect([job.state, job.error, state]).toEqual(['failed', 'empty-frame', undefined])
  })

  it('loses each customer at the first rule that applies', async () => {
    const earlier = await waveByRoutes(test)
    const { waveId } = await waveByRoutes(test)
    await add([
      { externalId: 'fine' },
      { externalId: 'firm', kind: 'account' },
      { externalId: 'kept', retentionUntil: '2026-06-30' },
      { externalId: 'old', retentionUntil: '2026-06-29' },
      { externalId: 'barred', doNotContact: 1 },
      { externalId: 'barred-and-unknown', doNotContact: 1, consent: 'unknown' },
      { externalId: 'unknown', consent: 'unknown' },
      { externalId: 'withdrawn', consent: 'withdrawn' },
      { externalId: 'no-mail', emailKey: null },
      { externalId: 'phone-only', emailKey: null, phoneKey: '+8613900000001' },
      { externalId: 'agreed-to-texts', consentChannels: '["SMS"]' },
      { externalId: 'agreed-in-chinese', consentChannels: '["邮件"]' },
      { externalId: 'here' },
      { externalId: 'asked-lately' },
      { externalId: 'asked-long-ago' },
      { externalId: 'complains' },
      { externalId: 'complained-lately' },
      { externalId: 'complained-long-ago' },
      { externalId: 'twin-1', emailKey: 'twin@assay.test' },
      { externalId: 'twin-2', emailKey: 'twin@assay.test' },
      { externalId: 'shares-with-here', emailKey: 'here@assay.test' },
    ])
    await invite(waveId, 'here', daysAgo(1))
    await invite(earlier.waveId, 'asked-lately', daysAgo(89))
    await invite(earlier.waveId, 'asked-long-ago', daysAgo(91))
    await complain(earlier.waveId, 'complains', 'open', daysAgo(200))
    await complain(earlier.waveId, 'complained-lately', 'closed', daysAgo(29))
    await complain(earlier.waveId, 'complained-long-ago', 'closed', daysAgo(31))
    const frame = await framed(waveId, {})
    expect(frame.lost.map(({ rule, customers }: Json) => `${rule} ${customers}`)).toEqual([
      'account 1',
      'retention 1',
      'do-not-contact 2',
      'consent 2',
      'channel 3',
      'already-invited 1',
      'quarantine 1',
      'complaint 2',
      'address 2',
    ])
    expect(frame).toMatchObject({ customers: 21, eligible: 6 })
    expect(frame.strata).toEqual([{ values: [], population: 6 }])

    const lenient = await framed(waveId, {
      quarantineDays: 0,
      complaintDays: 0,
      onePerAddress: false,
      channels: ['email', 'sms'],
    })
    // Still owed an answer, whatever the threshold.
    expect(lenient.lost.slice(4)).toEqual([
      { rule: 'channel', customers: 2 },
      { rule: 'already-invited', customers: 1 },
      { rule: 'quarantine', customers: 0 },
      { rule: 'complaint', customers: 1 },
    ])
    expect(lenient.eligible).toBe(11)
  })

  it('draws by strata, invites with design weights, and keeps a reserve', async () => {
    await add(
      Array.from({ length: 240 }, (_, i) => ({
        externalId: `C-${i}`,
        region: REGIONS[i % 6] ?? null,
        attributes: JSON.stringify({ tier: i % 2 === 0 ? 'gold' : 'silver' }),
        language: i % 2 === 0 ? 'en' : 'zh-CN',
      })),
    )
    await call('POST', '/api/customer-attributes', { id: 'tier', title: 'Tier', type: 'text' })
    const segment = await call('POST', '/api/segments', {
      name: 'Numbered',
      filter: { field: 'externalId', is: 'startsWith', value: 'C-' },
    })
    const gold = await call('POST', '/api/segments', {
      name: 'Gold',
      filter: { attribute: 'tier', is: 'equals', value: 'gold' },
    })
    const { waveId } = await waveByRoutes(test, { privacy: 'identified' })
    const frame = await framed(waveId, {
      segmentId: segment.body.id,
      strata: [{ field: 'region' }, { segments: [gold.body.id] }],
      replies: 60,
      responseRate: 0.5,
      minimum: 1,
      reserve: 0.5,
    })
    expect(frame.eligible).toBe(240)
    expect(frame.strata.map(({ population }: Json) => population)).toEqual([80, 40, 40, 40, 40])
    const draw = await drawn(waveId, 42)
    expect(draw).toMatchObject({
      state: 'drawn',
      seed: 42,
      drawnBy: 'analyst',
      members: { invited: 60, waiting: 0, reserve: 60, lost: 0 },
    })
    for (const stratum of draw.strata)
      expect(stratum.designWeight * stratum.drawn).toBeCloseTo(stratum.population, 9)
    expect(draw.strata[0].texts[1]).toMatch(/Gold|null/)
    const invited = await invitations(waveId)
    expect(invited).toHaveLength(60)
    expect(new Set(invited.map(({ designWeight }) => designWeight))).toEqual(new Set([2]))
    const one = invited.find(({ stratum }) => stratum === 'north · Gold')
    expect(JSON.parse(one?.labels ?? '')).toEqual({ region: 'north', segment: 'Gold' })

    expect(
      (await call('POST', `/api/waves/${waveId}/sample/draw`, { revision: 1 })).body.code,
    ).toBe('sample-drawn')
    const { plan } = draw
    expect(
      (await call('PUT', `/api/waves/${waveId}/sample`, { plan, revision: 1 })).body.code,
    ).toBe('sample-drawn')

    // Withdrawn before it was their turn.
    const reserved = await test.deps.store.read
      .selectFrom('sampleMember')
      .select('customerId')
      .where('waveId', '=', waveId)
      .where('phase', '=', 2)
      .executeTakeFirst()
    await test.deps.store.write(trx =>
      trx
        .updateTable('customer')
        .set({ consent: 'withdrawn' })
        .where('id', '=', reserved?.customerId ?? '')
        .execute(),
    )
    const release = await call('POST', `/api/waves/${waveId}/sample/reserve`)
    await finishJob(test, release.body.jobId, handlers())
    const { body } = await call('GET', `/api/waves/${waveId}/sample`)
    expect(body.draw.members).toEqual({ invited: 119, waiting: 0, reserve: 0, lost: 1 })
    expect((await call('POST', `/api/waves/${waveId}/sample/reserve`)).status).toBe(404)

    const csv = (await call('GET', `/api/waves/${waveId}/sample/members.csv`)).body
    const lines = csv.trim().split('\n')
    expect(lines).toHaveLength(121)
    expect(lines[0]).toContain('number,external_id,name,language,stratum,phase,state,design_weight')
    expect(lines[1]).toMatch(/^1,C-\d+,,(en|zh-CN),\w+ \/ (Gold)?,1,invited,2$/)
  })

  it('goes on after it was cut short, and nobody is invited twice', async () => {
    await add(
      Array.from({ length: 2600 }, (_, i) => ({ externalId: `K-${i}`, region: REGIONS[i % 6] })),
    )
    const segment = await call('POST', '/api/segments', {
      name: 'Many',
      filter: { field: 'externalId', is: 'startsWith', value: 'K-' },
    })
    const { waveId } = await waveByRoutes(test)
    await plan(waveId, {
      segmentId: segment.body.id,
      strata: [{ field: 'region' }],
      replies: 2400,
      responseRate: 1,
    })
    const { store, clock, linkKey } = test.deps
    const { body } = await call('POST', `/api/waves/${waveId}/sample/draw`, {
      revision: 1,
      seed: 7,
    })
    // Stopped when the frame is read, then when a part is invited, as a killed process would be.
    for (const stopAt of [0.5, 0.6]) {
      const stop = new AbortController()
      const report = (share: number) => {
        if (share >= stopAt) stop.abort()
      }
      await expect(
        inviteSample({ store, clock, linkKey }, recentComplaint, waveId, {
          signal: stop.signal,
          report,
        }),
      ).rejects.toThrow()
    }
    const part = (await invitations(waveId)).length
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(2400)
    expect(await finishJob(test, body.jobId, handlers())).toMatchObject({ state: 'done' })
    const all = await invitations(waveId)
    expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(2400)
    expect(all).toHaveLength(2400)
    const { draw } = (await call('GET', `/api/waves/${waveId}/sample`)).body
    expect(draw.members).toEqual({ invited: 2400, waiting: 0, reserve: 0, lost: 0 })
    // The draw itself is that of the seed: made at once in another wave, it is the same.
    const other = await waveByRoutes(test)
    await plan(other.waveId, { ...draw.plan, quarantineDays: 0, onePerAddress: false })
    await store.write(trx => trx.deleteFrom('invitation').where('waveId', '=', waveId).execute())
    await drawn(other.waveId, 7)
    const again = await invitations(other.waveId)
    expect(again.map(({ externalId }) => externalId)).toEqual(
      all.map(({ externalId }) => externalId),
    )
  })

  it('tells no small stratum from the others in an anonymous wave', async () => {
    await add([
      ...Array.from({ length: 40 }, (_, i) => ({ externalId: `A-${i}`, region: 'large' })),
      ...Array.from({ length: 12 }, (_, i) => ({ externalId: `A-m${i}`, region: 'middle' })),
      ...Array.from({ length: 3 }, (_, i) => ({ externalId: `A-s${i}`, region: 'small' })),
    ])
    const segment = await call('POST', '/api/segments', {
      name: 'Anonymous',
      filter: { field: 'externalId', is: 'startsWith', value: 'A-' },
    })
    const { waveId } = await waveByRoutes(test, { privacy: 'anonymous' })
    await plan(waveId, {
      segmentId: segment.body.id,
      strata: [{ field: 'region' }],
      replies: 35,
      responseRate: 1,
      minimum: 20,
    })
    const { strata } = await drawn(waveId, 1)
    expect(strata.map(({ drawn }: Json) => drawn)).toEqual([20, 12, 3])
    expect(strata.map(({ designWeight }: Json) => designWeight)).toEqual([2, 1, 1])
    const labels = (await invitations(waveId)).map(({ labels }) => labels)
    expect(labels.filter(label => label === '{"region":"large"}')).toHaveLength(20)
    expect(labels.filter(label => label === null)).toHaveLength(15)
  })

  it('refuses what it cannot do', async () => {
    const { waveId } = await waveByRoutes(test)
    const viewer = await test.as('viewer')
    const path = `/api/waves/${waveId}/sample`
    expect((await test.call('GET', path, { headers: viewer })).status).toBe(403)
    expect((await call('GET', '/api/waves/none/sample')).status).toBe(404)
    expect((await call('POST', `${path}/draw`, { revision: 1 })).body.code).toBe('stale-revision')
    const { body } = await call('GET', path)
    const put = (changes: object) =>
      call('PUT', path, { plan: { ...body.plan, ...changes }, revision: 0 })
    expect((await put({ responseRate: 0 })).status).toBe(400)
    expect((await put({ shoe: 43 })).status).toBe(400)
    expect((await put({ strata: [{ field: 'attributes' }] })).status).toBe(400)
    await plan(waveId, { segmentId: 'gone' })
    const counted = await call('POST', `${path}/frame`)
    expect((await finishJob(test, counted.body.jobId, handlers())).error).toBe('unknown-segment')
    await plan(waveId, { segmentId: null, strata: [{ attribute: 'nothing' }, { field: 'owner' }] })
    expect((await put({})).body.code).toBe('stale-revision')
    await call('POST', `/api/waves/${waveId}/closing`)
    expect((await call('POST', `${path}/frame`)).body.code).toBe('wave-over')
  })
})
