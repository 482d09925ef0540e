import { hash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BEGINNING, compress } from '#client/respond/proof/compress.ts'
import { findProof } from '#client/respond/proof/find-proof.ts'
import { createApp } from '#server/app.ts'
import { settleQuality } from '#server/fieldwork/settle-quality.ts'
import { addressList } from '#server/http/caller-address.ts'
import { personalToken } from '#server/invitations/personal-link.ts'
import { forgetAddresses } from '#server/responses/robots/address-count.queries.ts'
import {
  admitAddress,
  COST,
  countedAddress,
  spend,
} from '#server/responses/robots/admit-address.ts'
import { MAX_PER_ADDRESS, robotSignals } from '#server/responses/robots/arrival.ts'
import { isProven, newChallenge } from '#server/responses/robots/challenge.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const to = { linkKey: 'key', waveId: 'wave', now: NOON }
const LITTLE = { puzzles: 2, bits: 12 }
const withoutRest = async () => {}
const prove = (challenge: string, id: string) => findProof(challenge, id, withoutRest)

describe('the work that a page does', () => {
  it('is SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 55 }), bytes => {
        const padded = Buffer.alloc(64)
        padded.set([...bytes, 0x80])
        padded.writeUInt32BE(8 * bytes.length, 60)
        const block = new Int32Array(64)
        for (let i = 0; i < 16; i++) block[i] = padded.readInt32BE(4 * i)
        const digest = Buffer.alloc(32)
        compress(BEGINNING, block, new Int32Array(8)).forEach((word, i) => {
          digest.writeInt32BE(word, 4 * i)
        })
        expect(digest.toString('hex')).toBe(hash('sha256', Buffer.from(bytes), 'hex'))
      }),
    )
  })

  it('proves one response of one wave to whoever has the key, and nothing else', async () => {
    const words = fc.tuple(fc.string(), fc.string(), fc.uuid(), fc.uuid(), fc.nat({ max: 50 }))
    await fc.assert(
      fc.asyncProperty(words, async ([linkKey, waveId, id, otherId, at]) => {
        const own = { linkKey, waveId, now: NOON }
        const proof = await prove(newChallenge(own, LITTLE), id)
        expect(isProven(own, id, proof)).toBe(true)
        expect(isProven({ ...own, waveId: `${waveId} ` }, id, proof)).toBe(false)
        expect(isProven({ ...own, linkKey: `${linkKey}k` }, id, proof)).toBe(false)
        if (otherId !== id) expect(isProven(own, otherId, proof)).toBe(false)
        // Whatever is changed in its terms, and whatever is left out or added.
        const place = at % proof.split('.', 4).join('.').length
        const changed = proof[place] === '7' ? '6' : '7'
        expect(isProven(own, id, proof.slice(0, place) + changed + proof.slice(place + 1))).toBe(
          false,
        )
        expect(isProven(own, id, `${proof}.1`)).toBe(false)
        expect(isProven(own, id, proof.replace(/\.\d+$/, ''))).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('is not shown by any other text', () => {
    const id = randomUUID()
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w.-]{0,200}$/)), text => {
        expect(isProven(to, id, text)).toBe(false)
        expect(isProven(to, id, `${newChallenge(to, LITTLE)}.${text}`)).toBe(false)
      }),
    )
    expect(isProven(to, id, undefined)).toBe(false)
  })

  it('holds for thirty days, also where the clock was set back', async () => {
    const id = randomUUID()
    const proof = await prove(newChallenge(to, LITTLE), id)
    const after = (days: number) =>
      isProven({ ...to, now: new Date(NOON.getTime() + days * DAY) }, id, proof)
    expect([0, 1, 30, -1, -400].map(after)).toEqual([true, true, true, true, true])
    expect([30.1, 31, 400].map(after)).toEqual([false, false, false])
  })
})

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2:0:0:0:1', '2001:db8:1:2::'],
    ['127.0.0.1', undefined],
    ['192.168.3.4', undefined],
    ['172.31.0.1', undefined],
    ['172.32.0.1', '172.32.0.1'],
    ['0:0:0:0:0:0:0:1', undefined],
    ['fd12:0:0:0:0:0:0:1', undefined],
    [undefined, undefined],
  ])('%s is counted as %s', (caller, counted) => {
    expect(countedAddress(caller)).toBe(counted)
  })

  it('may send a thousand answers at once and twenty a second from then on', () => {
    const at = NOON.getTime()
    let { allowance, waitSeconds } = spend(undefined, COST.submission, at)
    for (let n = 1; n < 1000; n++) {
      ;({ allowance, waitSeconds } = spend(allowance, COST.submission, at))
      expect(waitSeconds).toBe(0)
    }
    expect(spend(allowance, COST.submission, at).waitSeconds).toBe(1)
    expect(spend(allowance, COST.save, at - DAY).waitSeconds).toBe(1)
    const granted = (seconds: number) => {
      let left = allowance
      for (let n = 0; ; n++) {
        const next = spend(left, COST.submission, at + seconds * 1000)
        if (next.waitSeconds > 0) return n
        left = next.allowance
      }
    }
    expect([1, 10, 50, 5000].map(granted)).toEqual([20, 200, 1000, 1000])
  })
})

describe('the signals of a robot', () => {
  const person = { isProven: true, isTrapFilled: false, placeOfAddress: 1 }
  it.each([
    [{}, []],
    [{ placeOfAddress: undefined }, []],
    [{ placeOfAddress: MAX_PER_ADDRESS }, []],
    [{ placeOfAddress: MAX_PER_ADDRESS + 1 }, ['manyFromAddress']],
    [{ isProven: false }, ['unproven']],
    [{ isTrapFilled: true }, ['trapFilled']],
    [{ isProven: false, isTrapFilled: true }, ['unproven', 'trapFilled']],
  ])('of %o are %o', (arrival, signals) => {
    expect(robotSignals({ ...person, ...arrival })).toEqual(signals)
  })
})

describe.each(DIALECTS)('robots on %s', dialect => {
  let test: TestApp
  let app: ReturnType<typeof createApp>
  let wave: RoutedWave
  let now: Date
  // What was spent on the one database is not there again on the other.
  const net = dialect === 'sqlite' ? '198.51.100' : '203.0.113'

  beforeAll(async () => {
    now = NOON
    test = await testApp(dialect, { clock: () => now })
    app = createApp({ ...test.deps, trustedProxies: addressList(['10.0.0.1']) })
    wave = await waveByRoutes(test, { privacy: 'identified' })
  })
  afterAll(() => test.close())

  interface Sent {
    readonly from?: string
    readonly id?: string
    readonly forwardedFor?: string
    readonly proof?: string
    readonly subject?: string
    readonly answers?: unknown
    readonly token?: string
  }
  const send = async ({ from, forwardedFor, token = wave.token, id, ...more }: Sent = {}) => {
    const body = {
      id: id ?? randomUUID(),
      answers: { trust: 7, overall: 8 },
      locale: 'en',
      ...more,
    }
    const headers = {
      'content-type': 'application/json',
      'x-respondent-secret': 'S'.repeat(22),
      ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
    }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const socket = from === undefined ? {} : { incoming: { socket: { remoteAddress: from } } }
    const answer = await app.request(`/api/links/${token}/responses`, request, socket)
    return { id: body.id, status: answer.status, answer }
  }
  const signsOf = async (id: string) => {
    const { signals } = await test.deps.store.read
      .selectFrom('surveyResponse')
      .select('signals')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return signals
  }
  const counts = () => test.deps.store.read.selectFrom('addressCount').selectAll().execute()
  const challenge = () => newChallenge({ ...to, ...test.deps, waveId: wave.waveId }, LITTLE)

  it('are told from a page that has done its work, and never refused', async () => {
    const served: Json = await (await app.request(`/api/links/${wave.token}`)).json()
    const id = randomUUID()
    const proof = await prove(served.challenge, id)
    expect((await send({ id, proof })).status).toBe(201)
    expect(await signsOf(id)).toBe(null)
    const replayed = await send({ proof })
    expect(replayed.status).toBe(201)
    expect(await signsOf(replayed.id)).toBe('["unproven"]')
    for (const wrong of [
      undefined,
      '',
      'x',
      '1.2.3.4.5',
      proof.replace(/^./, '!'),
      '\0'.repeat(9),
    ]) {
      const robot = await send({ proof: wrong, subject: wrong === '' ? 'Buy now' : '' })
      expect(robot.status).toBe(201)
      const trapped = wrong === '' ? ',"trapFilled"' : ''
      expect(await signsOf(robot.id)).toBe(`["unproven"${trapped}]`)
    }
  })

  it('are acknowledged again, with another proof or none, and counted once', async () => {
    const from = `${net}.1`
    const first = await send({ from, subject: 'Buy now' })
    const proof = await prove(challenge(), first.id)
    expect((await send({ from, id: first.id, proof })).status).toBe(201)
    expect(await signsOf(first.id)).toBe('["unproven","trapFilled"]')
    expect((await counts()).map(({ count }) => count)).toEqual([1])
  })

  it('are counted by address, of which nothing is kept, and flagged beyond what an office sends', async () => {
    await test.deps.store.write(trx => trx.deleteFrom('addressCount').execute())
    const from = `${net}.2`
    await Promise.all(Array.from({ length: 12 }, () => send({ from })))
    const [row, ...others] = await counts()
    expect(others).toEqual([])
    expect(row).toMatchObject({ waveId: wave.waveId, day: '2026-11-21', count: 12 })
    expect(JSON.stringify(row)).not.toContain(net)
    const count = MAX_PER_ADDRESS - 1
    await test.deps.store.write(trx => trx.updateTable('addressCount').set({ count }).execute())
    expect(await signsOf((await send({ from })).id)).toBe('["unproven"]')
    const beyond = await send({ from })
    expect(beyond.status).toBe(201)
    expect(await signsOf(beyond.id)).toBe('["unproven","manyFromAddress"]')
    // Behind the proxy the same; with a claim of their own no other.
    const behind = { from: '10.0.0.1', forwardedFor: `9.9.9.9, ${from}` }
    expect(await signsOf((await send(behind)).id)).toBe('["unproven","manyFromAddress"]')
    const claimed = { from, forwardedFor: '9.9.9.9' }
    expect(await signsOf((await send(claimed)).id)).toBe('["unproven","manyFromAddress"]')
    expect(await signsOf((await send({ from: `${net}.3` })).id)).toBe('["unproven"]')
    expect(await counts()).toHaveLength(2)
    // Of another day it is another address, and of the former day nothing stays.
    now = new Date(NOON.getTime() + DAY)
    expect(await signsOf((await send({ from })).id)).toBe('["unproven"]')
    await forgetAddresses(test.deps.store, now)
    expect((await counts()).map(({ day, count }) => [day, count])).toEqual([['2026-11-22', 1]])
    now = NOON
  })

  it('are asked to wait where they come faster than any office', async () => {
    const from = `${net}.4`
    for (let n = 0; n < 1000; n++) admitAddress(test.deps.allowances, from, 'submission', now)
    const { status, answer } = await send({ from })
    expect([status, answer.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await answer.json()).toMatchObject({ code: 'too-many-requests' })
    expect((await send({ from: `${net}.5` })).status).toBe(201)
    const save = await app.request(
      `/api/links/${wave.token}/drafts/${randomUUID()}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-respondent-secret': 'S'.repeat(22) },
        body: JSON.stringify({ revision: 1, answers: { trust: 7 }, locale: 'en' }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    )
    expect(save.status).toBe(429)
    now = new Date(NOON.getTime() + 1000)
    expect((await send({ from })).status).toBe(201)
    now = NOON
  })

  it('are not looked for on personal links, nor in the organisation’s own network', async () => {
    const before = await counts()
    const invited = await waveByRoutes(test, { privacy: 'identified' })
    await inviteCustomers(test.deps, invited.waveId, [customer(1)])
    const row = await test.deps.store.read
      .selectFrom('invitation')
      .select(['id', 'generation'])
      .where('waveId', '=', invited.waveId)
      .executeTakeFirstOrThrow()
    const token = personalToken(test.deps.linkKey, row)
    const link: Json = await (await app.request(`/api/links/${token}`)).json()
    expect(link.personal.id).toBe(row.id)
    expect(link).not.toHaveProperty('challenge')
    expect((await send({ token, id: row.id, from: `${net}.4`, subject: 'x' })).status).toBe(201)
    expect(await signsOf(row.id)).toBe(null)
    await send({ from: '192.168.0.7' })
    await send({ from: '127.0.0.1', forwardedFor: `${net}.9` })
    expect(await counts()).toEqual(before)
  })

  it('are flagged beside whoever was careless: by two signals a report may be read without them', async () => {
    const { waveId } = wave
    const progress = { signal: new AbortController().signal, report: () => {} }
    await settleQuality(test.deps, { waveId }, progress)
    const headers = await test.as('analyst')
    const path = `/api/waves/${waveId}/quality`
    const { body } = await test.call('GET', path, { headers })
    const stored = await test.deps.store.read
      .selectFrom('surveyResponse')
      .select(['id', 'signals'])
      .where('waveId', '=', waveId)
      .execute()
    const having = (sign: string) => stored.filter(({ signals }) => signals?.includes(sign)).length
    expect(having('manyFromAddress')).toBe(3)
    expect(body.settled.counts).toMatchObject({
      unproven: having('unproven'),
      trapFilled: having('trapFilled'),
      manyFromAddress: having('manyFromAddress'),
    })
    const listed = await test.call('GET', `${path}/responses`, { headers })
    const flagged: readonly Json[] = listed.body.responses
    expect(flagged.length).toBeGreaterThan(0)
    for (const { id, flags, mayBeExcluded } of flagged) {
      const own: string[] = JSON.parse(stored.find(row => row.id === id)?.signals ?? '[]')
      expect(flags).toEqual(expect.arrayContaining(own))
      expect(mayBeExcluded).toBe(flags.length >= 2)
    }
    expect(body.settled.answered).toBe(stored.length)
  })
})
