import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeSegment } from '#server/segments/freeze-segment.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const NOW = new Date('2026-06-01T00:00:00Z')

describe.each(DIALECTS)('segments on %s', dialect => {
  let test: TestApp
  let headers: Record<string, string>
  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })

  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => NOW })
    headers = await test.as('analyst')
    for (const [id, type] of [
      ['tier', 'text'],
      ['spent', 'number'],
      ['joined', 'date'],
      ['member', 'flag'],
    ]) {
      await call('POST', '/api/customer-attributes', { id, title: id, type })
    }
    const people = [
      [
        '1',
        { region: '北', birthYear: 1980, attributes: { tier: 'gold', spent: 9, member: true } },
      ],
      ['2', { region: '南', attributes: { tier: 'silver', spent: 10.5, joined: '2026-01-31' } }],
      ['3', { region: "o'%_\\", attributes: { tier: 'gold', spent: -2, member: false } }],
      ['4', { doNotContact: true, firstContactOn: '2026-02-01' }],
    ] as const
    for (const [externalId, more] of people) {
      expect((await call('POST', '/api/customers', { externalId, ...more })).status).toBe(201)
    }
  })
  afterAll(() => test.close())

  const add = async (filter: unknown): Promise<Json> =>
    (await call('POST', '/api/segments', { name: 'Some', filter })).body
  const members = async (filter: unknown): Promise<string> => {
    const { id } = await add(filter)
    const { body } = await call('GET', `/api/segments/${id}/customers`)
    const { body: size } = await call('POST', '/api/segments/size', { filter })
    expect(size.customers).toBe(body.customers.length)
    return body.customers
      .map(({ externalId }: Json) => externalId)
      .sort()
      .join('')
  }
  const tier = (value: string) => ({ attribute: 'tier', is: 'equals', value })

  it.each([
    ['a field', { field: 'region', is: 'equals', value: '北' }, '1'],
    ['an attribute', tier('gold'), '13'],
    ['numbers as numbers', { attribute: 'spent', is: 'atLeast', value: 9 }, '12'],
    ['a number that is exact', { attribute: 'spent', is: 'equals', value: 10.5 }, '2'],
    ['negative numbers', { attribute: 'spent', is: 'atMost', value: 0 }, '3'],
    ['whole numbers of a field', { field: 'birthYear', is: 'atMost', value: 1980 }, '1'],
    ['days', { attribute: 'joined', is: 'atMost', value: '2026-01-31' }, '2'],
    ['days of a field', { field: 'firstContactOn', is: 'atLeast', value: '2026-02-01' }, '4'],
    ['flags', { attribute: 'member', is: 'equals', value: true }, '1'],
    ['flags of a field', { field: 'doNotContact', is: 'equals', value: false }, '123'],
    ['several values', { attribute: 'tier', is: 'oneOf', value: ['gold', 'silver'] }, '123'],
    [
      'what differs, the unknown included',
      { attribute: 'tier', is: 'differs', value: 'gold' },
      '24',
    ],
    ['what is set', { field: 'region', is: 'isSet' }, '123'],
    ['what is not set', { attribute: 'tier', is: 'isNotSet' }, '4'],
    ['beginnings, signs being signs', { field: 'region', is: 'startsWith', value: "o'%_\\" }, '3'],
    ['all of several', { all: [tier('gold'), { attribute: 'member', is: 'isSet' }] }, '13'],
    ['any of several', { any: [tier('silver'), { field: 'region', is: 'isNotSet' }] }, '24'],
    [
      'nests',
      { all: [{ any: [tier('gold'), tier('silver')] }, { field: 'birthYear', is: 'isSet' }] },
      '1',
    ],
    ['everybody', { all: [] }, '1234'],
    ['nobody', { any: [] }, ''],
    ['a value that would be code', tier("' or 1=1 --"), ''],
  ])('finds by %s', async (_, filter, expected) => {
    expect(await members(filter)).toBe(expected)
  })

  it.each([
    ['no-field', { is: 'isSet' }],
    ['no-field', { field: 'region', attribute: 'tier', is: 'isSet' }],
    ['unknown-attribute', { attribute: 'shoe"', is: 'isSet' }],
    ['wrong-comparison', { attribute: 'spent', is: 'startsWith', value: '1' }],
    ['wrong-comparison', { attribute: 'member', is: 'atLeast', value: true }],
    ['wrong-value', { attribute: 'spent', is: 'equals', value: '9' }],
    ['wrong-value', { attribute: 'tier', is: 'oneOf', value: 'gold' }],
    ['wrong-value', { attribute: 'tier', is: 'equals', value: ['gold'] }],
    ['wrong-value', { attribute: 'joined', is: 'atLeast', value: 'soon' }],
    ['wrong-value', { field: 'region', is: 'isSet', value: '北' }],
    [undefined, { field: 'answers', is: 'isSet' }],
    [undefined, { all: [], any: [] }],
  ])('refuses what cannot be compared: %s', async (code, filter) => {
    const { status, body } = await call('POST', '/api/segments', { name: 'Bad', filter })
    expect([status, body.details.code]).toEqual([400, code])
  })

  it('turns pages and keeps a changed filter under its revision', async () => {
    const segment = await add({ all: [] })
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await call('GET', `/api/segments/${segment.id}/customers?limit=3${after}`)
      seen.push(...body.customers.map(({ externalId }: Json) => externalId))
      after = body.next === null ? '' : `&after=${body.next}`
    } while (after !== '')
    expect(seen).toHaveLength(4)
    expect(new Set(seen).size).toBe(4)
    const put = (revision: number) =>
      call('PUT', `/api/segments/${segment.id}`, { name: 'Gold', filter: tier('gold'), revision })
    expect((await put(1)).body).toMatchObject({ name: 'Gold', filter: tier('gold'), revision: 2 })
    expect((await put(1)).body.code).toBe('stale-revision')
    expect((await call('DELETE', `/api/segments/${segment.id}`)).status).toBe(204)
    expect((await put(2)).status).toBe(404)
  })

  it('freezes for a wave who belongs to it now, once and for good', async () => {
    const { waveId } = await waveByRoutes(test)
    const { id } = await add(tier('gold'))
    const freeze = () =>
      test.deps.store.write(trx =>
        freezeSegment(trx, { dialect: test.deps.store.dialect, now: NOW }, id, waveId),
      )
    const frozen = await freeze()
    expect(frozen).toMatchObject({ members: 2, revision: 1, name: 'Some' })
    const added = await call('POST', '/api/customers', {
      externalId: '5',
      attributes: { tier: 'gold' },
    })
    expect(added.status).toBe(201)
    expect(await freeze()).toEqual(frozen)
    const rows = () =>
      test.deps.store.read
        .selectFrom('segmentMember')
        .innerJoin('customer', 'customer.id', 'segmentMember.customerId')
        .select('externalId')
        .where('waveId', '=', waveId)
        .orderBy('externalId')
        .execute()
    expect(await rows()).toEqual([{ externalId: '1' }, { externalId: '3' }])
    const [first] = (await call('GET', '/api/customers?search=3')).body.customers
    for (const id of [first.id, added.body.id])
      await call('POST', `/api/customers/${id}/erasure`, { ground: 'asked' })
    expect(await rows()).toEqual([{ externalId: '1' }])
  })
})
