import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examineResponses } from '#server/cases/examine-responses.ts'
import { newId } from '#server/database/new-id.ts'
import { createInvitations } from '#server/invitations/create-invitations.ts'
import { personalToken } from '#server/invitations/personal-link.ts'
import { unsubscribe } from '#server/invitations/unsubscribe.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { customerCopy } from '#server/privacy/customer-copy.contract.ts'
import { eraseExpiredCustomers } from '#server/privacy/erase-expired-customers.ts'
import { insertErasure } from '#server/privacy/erasure.queries.ts'
import { erasureKeys } from '#server/privacy/erasure-keys.ts'
import { forgetImportRows } from '#server/privacy/forget-import-rows.ts'
import { insertResponses } from '#server/responses/survey-response.queries.ts'
import { freezeSegment } from '#server/segments/freeze-segment.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { finishJob } from '../../support/finish-job.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

const CONSENT = {
  state: 'granted',
  at: '2026-03-01T01:00:00.000Z',
  source: 'shop',
  text: 'v2',
  channels: [],
}
const PERSON = {
  externalId: 'VIP-20260817',
  name: 'Wilhelmina Quartermain',
  email: 'Mina.Quartermain@example.org',
  phone: '139 1234 5678',
}
/** Whatever of them could still be read somewhere, as it was given and as it is used. */
const TRACES = [
  'vip-20260817',
  'quartermain',
  'wilhelmina',
  'mina.q',
  '139 1234 5678',
  '13912345678',
  '139-1234-5678',
]

describe.each(DIALECTS)('the rights of a customer on %s', dialect => {
  let test: TestApp
  let headers: Record<string, string>
  let identified: RoutedWave
  let anonymous: RoutedWave
  let minutes = 0
  let day = '2026-06-01'
  // Each look at the clock is a minute later, so that what happens has an order.
  const clock = () => new Date(Date.parse(`${day}T00:00:00Z`) + 60_000 * minutes++)

  beforeAll(async () => {
    test = await testApp(dialect, { clock })
    headers = await test.as('analyst')
    identified = await waveByRoutes(test, { privacy: 'identified' })
    anonymous = await waveByRoutes(test, { privacy: 'anonymous' })
    await call('POST', '/api/customer-attributes', { id: 'tier', title: 'Tier', type: 'text' })
  })
  afterAll(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const add = async (externalId: string, more: object = {}): Promise<Json> => {
    const { status, body } = await call('POST', '/api/customers', { externalId, ...more })
    expect(body).toMatchObject({ externalId })
    expect(status).toBe(201)
    return body
  }
  const history = async (id: string, query = ''): Promise<Json[]> =>
    (await call('GET', `/api/customers/${id}/history?limit=200&${query}`)).body.entries
  const erase = (id: string, ground = 'asked') =>
    call('POST', `/api/customers/${id}/erasure`, { ground })

  /** Everything at once: imports, invitations, mails, answers, cases, segments, looks. */
  async function livedWith(person: typeof PERSON): Promise<string> {
    await importRows([
      `external_id,name,email,phone,attr.tier,consent,consent_at,consent_source`,
      `${person.externalId},${person.name},${person.email},${person.phone},gold,yes,2026-03-01,shop`,
      `TWIN,Somebody else,${person.email},,silver,,,`,
    ])
    const { body } = await call('GET', `/api/customers?search=${person.externalId}`)
    const [{ id, revision }] = body.customers
    // The check has named the one as perhaps the other; the address belongs to one of them.
    const [twin] = (await call('GET', '/api/customers?search=TWIN')).body.customers
    await call('PATCH', `/api/customers/${twin.id}`, { revision: 1, email: null })
    await call('PATCH', `/api/customers/${id}`, { revision, region: 'Bath', tags: ['key'] })
    await call('POST', `/api/customers/${id}/contact`)
    const rule = {
      name: 'Wants money',
      conditions: [{ kind: 'words', question: null, pattern: 'refund' }],
      ownerId: null,
      dueDays: 2,
      isActive: true,
    }
    await call('POST', `/api/surveys/${identified.surveyId}/case-rules`, rule)
    const segment = await call('POST', '/api/segments', {
      name: 'Everybody',
      filter: { all: [] },
    })
    const { store, linkKey } = test.deps
    await store.write(async trx => {
      const by = { dialect: store.dialect, now: clock() }
      await freezeSegment(trx, by, segment.body.id, identified.waveId)
      for (const { waveId } of [identified, anonymous])
        await createInvitations(trx, { ...by, linkKey, waveId }, [
          { customerId: id, channel: 'email', language: 'en' },
        ])
    })
    const [first, second] = await invitationsOf(id)
    await store.write(async trx => {
      const mail = { attempts: 0, dueAt: clock().toISOString() }
      await trx
        .insertInto('invitationMail')
        .values([
          { ...mail, ...keyOf(first), number: 0, state: 'sent', attemptedAt: mail.dueAt },
          { ...mail, ...keyOf(first), number: 1, state: 'queued' },
          { ...mail, ...keyOf(second), number: 0, state: 'queued' },
        ])
        .execute()
      await insertResponses(trx, [
        {
          id: first.id,
          waveId: first.waveId,
          state: 'complete',
          source: 'link',
          answers: JSON.stringify({
            trust: 2,
            why: `I am ${person.name} (${person.externalId}), a refund to ${person.email} or +86 139-1234-5678!`,
          }),
          locale: 'en',
          startedAt: clock().toISOString(),
          completedAt: clock().toISOString(),
        },
      ])
      await trx
        .insertInto('responseDraft')
        .values({
          id: second.id,
          waveId: second.waveId,
          secretHash: 'x',
          revision: 1,
          answers: JSON.stringify({ why: person.name }),
          locale: 'en',
          startedAt: clock().toISOString(),
          updatedAt: clock().toISOString(),
        })
        .execute()
    })
    await examineResponses(test.deps)
    const [{ id: caseId }] = (await call('GET', '/api/cases')).body.cases
    const { revision: at } = (await call('GET', `/api/cases/${caseId}`)).body
    await call('PATCH', `/api/cases/${caseId}`, { revision: at, action: `Paid ${person.name}` })
    await call('POST', `/api/cases/${caseId}/notes`, { text: `Called ${person.name}` })
    return id
  }

  const keyOf = ({ id, waveId }: Json) => ({ invitationId: id, waveId })
  const invitationsOf = async (customerId: string): Promise<[Json, Json]> => {
    const rows: Json[] = await test.deps.store.read
      .selectFrom('invitation')
      .selectAll()
      .where('customerId', '=', customerId)
      .execute()
    const of = ({ waveId }: RoutedWave) => rows.find(row => row.waveId === waveId)
    return [of(identified), of(anonymous)]
  }

  async function importRows(lines: readonly string[], country = '86'): Promise<string> {
    const uploaded = await test.app.request('/api/customer-imports?fileName=list.csv', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: lines.join('\n'),
    })
    const file: Json = await uploaded.json()
    const columns = Object.fromEntries(file.columns.map((one: Json) => [one.name, one.guess]))
    const mapping = { columns, country, utcOffset: '+08:00' }
    for (const [step, body] of [
      ['check', mapping],
      ['commit', undefined],
    ] as const) {
      const { body: job } = await call('POST', `/api/customer-imports/${file.id}/${step}`, body)
      expect(job).toHaveProperty('jobId')
      await finishJob(test, job.jobId, jobHandlers(test.deps))
    }
    return file.id
  }

  it('tells what has changed, from what to what, when and by whom', async () => {
    const { id } = await add('H-1', { name: 'Ada', email: 'ada@h.example', consent: CONSENT })
    await call('PATCH', `/api/customers/${id}`, {
      revision: 1,
      region: 'Bath',
      email: 'lady@h.example',
      attributes: { tier: 'gold' },
    })
    await call('PATCH', `/api/customers/${id}`, { revision: 2, region: 'Bath' })
    await importRows(['external_id,region', 'H-1,Wells'])
    const entries = await history(id)
    expect(entries.map(({ kind, actor }) => [kind, actor.by, actor.name])).toEqual([
      ['changed', 'import', 'list.csv'],
      ['changed', 'person', 'analyst'],
      ['added', 'person', 'analyst'],
    ])
    expect(entries[0].changes).toEqual([{ field: 'region', from: 'Bath', to: 'Wells' }])
    expect(entries[1].changes).toEqual([
      { field: 'email', from: 'a***@h.example', to: 'l***@h.example' },
      { field: 'region', from: null, to: 'Bath' },
      { field: 'attr.tier', from: null, to: 'gold' },
    ])
    expect(entries[2].changes).toContainEqual({ field: 'consentText', from: null, to: 'v2' })
    expect(await history(id, 'part=consent')).toEqual([entries[2]])
  })

  it('knows by which import somebody came and what it said of consent, without a line for each', async () => {
    await importRows([
      'external_id,consent,consent_at,consent_source,consent_text_version',
      'I-1,yes,2026-03-01,till,v7',
    ])
    const { body } = await call('GET', '/api/customers?search=I-1')
    const [{ id, revision, consent }] = body.customers
    const withdrawn = { ...consent, state: 'withdrawn', source: 'by phone' }
    await call('PATCH', `/api/customers/${id}`, { revision, consent: withdrawn })
    const entries = await history(id, 'part=consent')
    expect(entries.map(({ kind, actor }) => [kind, actor.by, actor.name])).toEqual([
      ['changed', 'person', 'analyst'],
      ['added', 'import', 'list.csv'],
    ])
    expect(entries[1].changes).toEqual(
      expect.arrayContaining([
        { field: 'consent', from: null, to: 'granted' },
        { field: 'consentSource', from: null, to: 'till' },
        { field: 'consentText', from: null, to: 'v7' },
      ]),
    )
  })

  it('turns the pages of a history without losing or repeating a line', async () => {
    const { id } = await add('H-2')
    const frozen = '2026-05-05T00:00:00.000Z'
    await test.deps.store.write(trx =>
      trx
        .insertInto('customerAccess')
        .values(
          Array.from({ length: 12 }, (_, at) => ({
            customerId: id,
            id: `look-${String(at).padStart(2, '0')}`,
            // Eight of one moment, across pages.
            at: at < 8 ? frozen : `2026-05-0${at - 7}T00:00:00.000Z`,
            what: 'contact' as const,
            byId: 'a',
            byName: `look ${at}`,
          })),
        )
        .execute(),
    )
    const all = await history(id)
    expect(all).toHaveLength(13)
    for (const limit of [1, 3, 5]) {
      const seen: Json[] = []
      for (let after: string | null = ''; after !== null; ) {
        const query: string = `limit=${limit}${after && `&after=${after}`}`
        const { body } = await call('GET', `/api/customers/${id}/history?${query}`)
        seen.push(...body.entries)
        after = body.next
      }
      expect(seen).toEqual(all)
    }
    expect((await call('GET', `/api/customers/${id}/history?after=x`)).status).toBe(400)
  })

  it('hands over all that is held of a person, and erases it from every table', async () => {
    const id = await livedWith(PERSON)
    const [first, second] = await invitationsOf(id)
    const kinds = (await history(id)).map(({ kind }) => kind)
    for (const kind of ['added', 'changed', 'seen', 'invited', 'mail', 'answered', 'caseOpened'])
      expect(kinds).toContain(kind)

    const { body: copy, headers: told } = await call('GET', `/api/customers/${id}/copy`)
    expect(told.get('content-disposition')).toContain('attachment')
    expect(customerCopy.parse(copy)).toEqual(copy)
    expect(copy.customer).toMatchObject({
      ...PERSON,
      phoneKey: '+8613912345678',
      attributes: [{ id: 'tier', title: 'Tier', value: 'gold' }],
    })
    expect(copy.responses).toHaveLength(2)
    expect(copy.responses[0].answers).toContainEqual({
      question: 'trust',
      title: expect.objectContaining({ default: 'How is trust?' }),
      answer: 2,
    })
    expect(copy.cases[0].action).toBe(`Paid ${PERSON.name}`)
    expect(copy.segments).toHaveLength(1)
    expect(copy.invitations.flatMap(({ mails }: Json) => mails)).toHaveLength(3)
    expect((await history(id, 'part=access'))[0]).toMatchObject({ what: 'copy', by: 'analyst' })
    const designer = await test.as('designer')
    const refused = await test.call('GET', `/api/customers/${id}/copy`, { headers: designer })
    expect(refused.status).toBe(403)

    const linksLeadTo = () =>
      Promise.all(
        [first, second].map(async invitation => {
          const token = personalToken(test.deps.linkKey, invitation)
          return (await call('GET', `/api/links/${token}`)).status
        }),
      )
    expect(await linksLeadTo()).toEqual([200, 200])
    expect(await tracesLeft(test)).not.toEqual([])
    const { status, body: proof } = await erase(id)
    expect(status).toBe(201)
    expect(proof).toMatchObject({
      ground: 'asked',
      by: 'analyst',
      counts: { invitations: 2, mails: 2, drafts: 1, responses: 1, cases: 1, segments: 1 },
    })
    expect(await tracesLeft(test)).toEqual([])
    expect((await call('GET', `/api/customers/${id}`)).status).toBe(404)
    expect((await erase(id)).status).toBe(404)

    // Answers have counted and stay; links lead nowhere, and no mail is left to be written.
    const kept = await test.deps.store.read
      .selectFrom('surveyResponse')
      .select('answers')
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(kept.answers)).toEqual({
      trust: 2,
      why: 'I am […] ([…]), a refund to […] or […]!',
    })
    expect(await linksLeadTo()).toEqual([404, 404])
    const mails = await test.deps.store.read
      .selectFrom('invitationMail')
      .select('state')
      .where('invitationId', 'in', [first.id, second.id])
      .execute()
    expect(mails.map(({ state }) => state).sort()).toEqual(['sent', 'withheld', 'withheld'])

    const verify = async (named: object) =>
      (await call('POST', '/api/erasures/verification', named)).body
    for (const named of [
      { email: 'mina.quartermain@EXAMPLE.org' },
      { phone: '+86 13912345678' },
      { externalId: PERSON.externalId },
    ])
      expect((await verify(named)).erasures).toEqual([proof])
    expect(await verify({ email: 'nobody@example.org' })).toEqual({ erasures: [], customers: 0 })
    expect((await call('GET', `/api/erasures/${proof.id}`)).body).toEqual(proof)
    const listed = (await call('GET', '/api/erasures?ground=asked')).body
    expect(listed.erasures).toEqual([proof])
  })

  it('finds the proof of a telephone of another country, however it is written', async () => {
    await importRows(['external_id,phone', 'ROMA-1,06 6982 1234', 'ROMA-2,06 6982 9999'], '39')
    const { body: found } = await call('GET', '/api/customers?search=06698')
    expect(found.customers.map(({ phoneKey }: Json) => phoneKey.slice(0, 3))).toEqual([
      '+39',
      '+39',
    ])
    const verify = async (phone: string) =>
      (await call('POST', '/api/erasures/verification', { phone })).body
    const writings = ['+39 06 6982 1234', '0039 0669821234', '06-6982 1234', '０６６９８２１２３４']
    for (const phone of writings)
      expect([phone, await verify(phone)]).toEqual([phone, { erasures: [], customers: 1 }])
    const { body: proof } = await erase(found.customers[0].id)
    for (const phone of writings)
      expect([phone, await verify(phone)]).toEqual([phone, { erasures: [proof], customers: 0 }])
  })

  it.each([
    ['+4402079460018', ['+44 20 7946 0018', '+44 (0)20 7946 0018']],
    ['+15550100', ['+1 555 0100', '001-555-0100']],
  ])('finds the proof that an earlier release has written for %s', async (phoneKey, writings) => {
    const { store, linkKey } = test.deps
    const former = { source: '', externalId: null, emailKey: null, phoneKeys: [phoneKey] }
    const erasure = {
      id: newId(),
      at: clock().toISOString(),
      ground: 'asked',
      byId: null,
      byName: null,
      counts: '{}',
    } as const
    await store.write(trx => insertErasure(trx, erasure, erasureKeys(linkKey, former)))
    for (const phone of writings) {
      const { body } = await call('POST', '/api/erasures/verification', { phone })
      expect(body.erasures.map(({ id }: Json) => id)).toEqual([erasure.id])
    }
  })

  it('notes who has withdrawn by the link of a mail', async () => {
    const { id } = await add('U-1', { email: 'u1@h.example', consent: CONSENT })
    const { store, linkKey } = test.deps
    await store.write(trx =>
      createInvitations(
        trx,
        { dialect: store.dialect, linkKey, waveId: identified.waveId, now: clock() },
        [{ customerId: id, channel: 'email', language: 'en' }],
      ),
    )
    const [invitation] = await invitationsOf(id)
    const token = personalToken(linkKey, invitation)
    await store.write(trx => unsubscribe(trx, store.dialect, token, clock()))
    const [latest] = await history(id, 'part=consent')
    expect(latest.actor).toEqual({ by: 'unsubscribe', name: null })
    expect(latest.changes).toContainEqual({
      field: 'consent',
      from: 'granted',
      to: 'withdrawn',
    })
  })

  it('erases whoever was to be kept until a day that is over everywhere, and notes each look', async () => {
    const kept = async (externalId: string, retentionUntil?: string) =>
      (await add(externalId, { retentionUntil })).id
    const [past, today, open] = [
      await kept('past', '2026-05-30'),
      await kept('today', '2026-06-01'),
      await kept('open'),
    ]
    await eraseExpiredCustomers(test.deps)
    await eraseExpiredCustomers(test.deps)
    const status = async (id: string) => (await call('GET', `/api/customers/${id}`)).status
    expect([await status(past), await status(today), await status(open)]).toEqual([404, 200, 200])
    const { body } = await call('GET', '/api/erasures?ground=retention')
    expect(body.erasures).toMatchObject([{ ground: 'retention', by: null }])
    expect(body.retention).toMatchObject([{ day: '2026-06-01', runs: 2, erased: 1 }])
    const proofs = await call('POST', '/api/erasures/verification', { externalId: 'past' })
    expect(proofs.body.erasures).toEqual(body.erasures)
  })

  it('keeps of an old import the counts and nobody', async () => {
    const fileId = await importRows(['external_id,name', 'OLD-77,Theodora'])
    day = '2026-06-09'
    await forgetImportRows(test.deps.store, clock())
    const { body } = await call('GET', `/api/customer-imports/${fileId}`)
    expect(body.outcome).toMatchObject({ counts: { created: 1 }, listed: [] })
    expect(body.columns.map(({ examples }: Json) => examples)).toEqual([[], []])
  })

  it('shows nothing of it to viewers', async () => {
    const viewer = { headers: await test.as('viewer') }
    for (const path of ['/api/erasures', '/api/customers/x/history', '/api/customers/x/copy'])
      expect((await test.call('GET', path, viewer)).status).toBe(403)
  })
})

/** Where in the whole database a trace of the person can still be read. */
async function tracesLeft({ deps: { store } }: TestApp): Promise<string[]> {
  const left: string[] = []
  for (const { name, columns } of await store.read.introspection.getTables())
    for (const { name: column, dataType } of columns) {
      if (!/text|char/i.test(dataType)) continue
      const { rows } = await sql<{ text: string }>`
        select ${sql.ref(column)} as "text" from ${sql.table(name)}
        where ${sql.ref(column)} is not null`.execute(store.read)
      const found = rows.some(({ text }) =>
        TRACES.some(trace => text.toLowerCase().includes(trace)),
      )
      if (found) left.push(`${name}.${column}`)
    }
  return left
}
