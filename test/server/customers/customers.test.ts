import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS } from '../../support/dialects.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const CONSENT = {
  state: 'granted',
  at: '2026-03-01T09:00:00+08:00',
  source: 'shop',
  text: 'v2',
  channels: [],
}

describe.each(DIALECTS)('customers on %s', dialect => {
  let test: TestApp
  let headers: Record<string, string>
  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => new Date('2026-06-01T00:00:00Z') })
    headers = await test.as('analyst')
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
  const search = async (text: string): Promise<string[]> => {
    const { body } = await call('GET', `/api/customers?search=${encodeURIComponent(text)}`)
    return body.customers.map(({ externalId }: Json) => externalId)
  }

  it('keeps what it is told, and what it can be used for', async () => {
    await call('POST', '/api/customer-attributes', { id: 'tier', title: '会员等级', type: 'text' })
    const added = await add('K-1', {
      name: 'Ada  Lovelace',
      email: 'Ada@Example.com',
      phone: '138-0013-8000',
      tags: ['vip'],
      attributes: { tier: '金卡' },
      consent: CONSENT,
      retentionUntil: '2029-01-01',
    })
    expect(added).toMatchObject({
      emailKey: 'a***@example.com',
      email: 'A***@Example.com',
      phoneKey: '+86****8000',
      attributes: { tier: '金卡' },
      consent: CONSENT,
      isInvitable: true,
      revision: 1,
    })
    const { body } = await call('GET', `/api/customers/${added.id}`)
    expect(body).toEqual({ ...added, duplicates: [] })
    const contact = await call('POST', `/api/customers/${added.id}/contact`)
    expect(contact.body).toEqual({
      emailKey: 'ada@example.com',
      email: 'Ada@Example.com',
      phone: '138-0013-8000',
      phoneKey: '+8613800138000',
    })
    const masked = { revision: 1, email: body.email }
    expect((await call('PATCH', `/api/customers/${added.id}`, masked)).status).toBe(400)
  })

  it('changes only what is named, and only what has not changed meanwhile', async () => {
    const added = await add('K-2', { name: 'Grace', email: 'grace@example.com', consent: CONSENT })
    const change = (body: object) => call('PATCH', `/api/customers/${added.id}`, body)
    const { body: changed } = await change({ revision: 1, doNotContact: true, email: null })
    expect(changed).toMatchObject({
      name: 'Grace',
      email: null,
      emailKey: null,
      doNotContact: true,
      isInvitable: false,
      revision: 2,
    })
    expect((await change({ revision: 1, name: 'Late' })).body.code).toBe('stale-revision')
    expect((await change({ revision: 2, colour: 'red' })).status).toBe(400)
  })

  it('says what cannot be kept', async () => {
    const codeOf = async (more: object) => {
      const { status, body } = await call('POST', '/api/customers', { externalId: 'bad', ...more })
      return `${status} ${body.details?.code}`
    }
    expect(await codeOf({ phone: '12345' })).toBe('400 phone.invalid')
    expect(await codeOf({ email: 'a@b' })).toBe('400 email.invalid')
    expect(await codeOf({ birthYear: 2015 })).toBe('400 birth_year.too_young')
    expect(await codeOf({ attributes: { shoe: 43 } })).toBe('400 unknown-attribute')
    expect(await codeOf({ attributes: { tier: 43 } })).toBe('400 attr.tier.invalid')
    expect(await codeOf({ consent: { ...CONSENT, at: null } })).toBe('400 consent.no_evidence')
    expect(await codeOf({ externalId: 'K-1' })).toBe('400 customer-exists')
    const again = { id: 'tier', title: 'Tier', type: 'number' }
    expect((await call('POST', '/api/customer-attributes', again)).body.details.code).toBe(
      'attribute-exists',
    )
    expect(await search('bad')).toEqual([])
  })

  it('finds by the beginning of a number, a name, an address or a telephone', async () => {
    await add('S-1', { name: '欧阳 修', phone: '13900000001' })
    await add('S-2', { name: '王小芳', email: 'fang@shop.example' })
    await add('S-3', { name: 'Mary Ann Fang', phone: '+44 20 7946 0000' })
    await add('S-4', { name: 'O%_\\Neil', phone: '010-62345678' })
    expect(await search('s-')).toEqual(['S-1', 'S-2', 'S-3', 'S-4'])
    expect(await search('王')).toEqual(['S-2'])
    expect(await search('小芳')).toEqual(['S-2'])
    expect(await search('ＭＡＲＹ Ann')).toEqual(['S-3'])
    expect(await search('fang')).toEqual(['S-3', 'S-2'])
    expect(await search('139 0000')).toEqual(['S-1'])
    expect(await search('+44 20')).toEqual(['S-3'])
    expect(await search('010-6234')).toEqual(['S-4'])
    expect(await search('o%_\\')).toEqual(['S-4'])
    expect(await search('o%n')).toEqual([])
    expect(await search('nobody')).toEqual([])
  })

  it('finds a telephone as it is written in the countries that numbers are of', async () => {
    await add('N-1', { phone: '+39 06 6982 1234' })
    await add('N-2', { phone: '+7 912 345-67-89' })
    await add('N-3', { phone: '+1 (612) 555-0100' })
    await add('N-4', { phone: '+7 800 555-35-35' })
    const numbers = async (text: string) =>
      (await search(text)).filter(externalId => externalId.startsWith('N-'))
    for (const text of ['06 69', '+39 06', '0039 06', '3906', '０６-６９８'])
      expect([text, await numbers(text)]).toEqual([text, ['N-1']])
    for (const text of ['8 912', '912 345', '+7 912'])
      expect([text, await numbers(text)]).toEqual([text, ['N-2']])
    for (const text of ['(612)', '1612', '+1 612'])
      expect([text, await numbers(text)]).toEqual([text, ['N-3']])
    expect(await numbers('800 555')).toEqual(['N-4'])
  })

  it('names others with the same telephone or address, the oldest first', async () => {
    const first = await add('D-1', { phone: '13700000000', email: 'one@d.example' })
    const second = await add('D-2', { phone: '137 0000 0000' })
    const third = await add('D-3', { email: 'ONE@d.example' })
    await add('D-4', { phone: '+44 (0)20 7946 0999' })
    const fifth = await add('D-5', { phone: '0044 20 79460999' })
    const duplicates = async ({ id }: Json) =>
      (await call('GET', `/api/customers/${id}`)).body.duplicates.map((d: Json) => d.externalId)
    expect((await duplicates(first)).sort()).toEqual(['D-2', 'D-3'])
    expect(await duplicates(second)).toEqual(['D-1'])
    expect(await duplicates(third)).toEqual(['D-1'])
    expect(await duplicates(fifth)).toEqual(['D-4'])
  })

  it('turns pages without losing or repeating anybody, in lists and in searches', async () => {
    for (let i = 0; i < 23; i++) {
      await add(`page-${i}`, { name: `Page ${i % 3}`, email: `page${i}@p.example` })
    }
    for (const search of ['', '&search=page']) {
      const seen: string[] = []
      let after = ''
      do {
        const { body } = await call('GET', `/api/customers?limit=7${search}${after}`)
        seen.push(...body.customers.map(({ id }: Json) => id))
        after = body.next === null ? '' : `&after=${body.next}`
      } while (after !== '')
      expect(new Set(seen).size).toBe(seen.length)
      const { body } = await call('GET', '/api/customers?limit=200')
      expect(seen.length).toBe(search === '' ? body.total : 23)
    }
    const { body } = await call('GET', '/api/customers?after=nonsense')
    expect(body.code).toBe('invalid-request')
  })

  it('shows nobody to viewers', async () => {
    const { status } = await test.call('GET', '/api/customers', {
      headers: await test.as('viewer'),
    })
    expect(status).toBe(403)
  })
})
