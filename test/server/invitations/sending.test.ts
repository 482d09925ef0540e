import type { SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeCustomer } from '#server/customers/change-customer.ts'
import { findCustomer, putCustomers } from '#server/customers/customer.queries.ts'
import type { CustomerChanges } from '#server/customers/customer.ts'
import { putTimeZone } from '#server/i18n/time-zone.ts'
import { findMailing, putMailing } from '#server/invitations/mailing.queries.ts'
import { queueMails } from '#server/invitations/queue-mails.ts'
import { remind } from '#server/invitations/remind.ts'
import { sendMails } from '#server/invitations/send-mails.ts'
import {
  cancelMailing,
  pauseMailing,
  retryMailing,
  startMailing,
} from '#server/invitations/start-mailing.ts'
import { readMailSettings } from '#server/mail/mail-settings.ts'
import type { Mailer } from '#server/mail/mailer.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { type MailServer, mailServer } from '../../support/mail-server.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const NOON = new Date('2026-11-21T12:00:00.000Z')
const NEVER = new AbortController().signal
const WITHOUT_END = { signal: NEVER, report: () => {} }

describe.each(DIALECTS)('mails of invitations on %s', dialect => {
  let test: TestApp
  let waveId: string
  let now: Date
  let server: MailServer
  let line: Mailer
  let rcpt: NonNullable<SMTPServerOptions['onRcptTo']> | undefined
  let onMail: () => Promise<void> | void

  // Customers of their own for every test: one database serves them all.
  let before = 0
  const someone = (number: number, changes: CustomerChanges = {}) =>
    customer(before + number, changes)
  const addressOf = (number: number) => someone(number).email

  beforeAll(async () => {
    const mailer: Mailer = {
      from: { name: 'Assay', address: 'ask@assay.test' },
      send: mail => line.send(mail),
      close: async () => {},
    }
    test = await testApp(dialect, { clock: () => now, mailer })
  })
  beforeEach(async () => {
    before += 100
    rcpt = undefined
    onMail = () => {}
    now = NOON
    server = await mailServer({
      onRcptTo: (address, session, done) => (rcpt ? rcpt(address, session, done) : done()),
      onMail: () => onMail(),
    })
    line = smtpMailer(readMailSettings(server.url, 'Assay <ask@assay.test>'))
    waveId = (await waveByRoutes(test, { privacy: 'identified' })).waveId
    await test.deps.store.write(trx => putTimeZone(trx, 'UTC'))
  })
  afterEach(async () => {
    await cancelMailing(test.deps.store, waveId)
    await line.close()
    await server.close()
  })
  afterAll(() => test.close())

  const later = (minutes: number) => {
    now = new Date(now.getTime() + Math.round(minutes * 60_000))
  }
  const start = async () => {
    await test.deps.store.write(trx => startMailing(trx, waveId, now))
    await queueMails(test.deps.store, waveId, () => now, WITHOUT_END)
  }
  const pass = () => sendMails(test.deps, NEVER)
  const states = async () => {
    const rows = await test.deps.store.read
      .selectFrom('invitation')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('waveId', '=', waveId)
      .groupBy('state')
      .execute()
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
  }
  const mails = () =>
    test.deps.store.read
      .selectFrom('invitationMail')
      .selectAll()
      .where('waveId', '=', waveId)
      .orderBy('number')
      .orderBy('invitationId')
      .execute()
  const mailing = () => findMailing(test.deps.store.read, waveId)
  const fast = { perMinute: 6000 }
  const set = (change: Parameters<typeof putMailing>[2]) =>
    test.deps.store.write(trx => putMailing(trx, waveId, change))

  it('go to everybody who was drawn, once, each in their language', async () => {
    await set(fast)
    await inviteCustomers(
      test.deps,
      waveId,
      [someone(1), someone(2, { name: '王芳' })],
      (_one, at) => ({ language: at === 0 ? 'en' : 'zh-cn' }),
    )
    await start()
    expect(await states()).toEqual({ queued: 2 })
    await pass()
    await pass()
    expect(server.received.map(({ to }) => to).sort()).toEqual([addressOf(1), addressOf(2)])
    expect(await states()).toEqual({ sent: 2 })
    const english = server.received.find(({ to }) => to === addressOf(1))?.content ?? ''
    expect(english).toContain('Subject: How satisfied are you with us?')
    expect(english).not.toMatch(/\p{Script=Han}/u)
    const chinese = server.received.find(({ to }) => to === addressOf(2))?.content ?? ''
    const subject = /Subject: (.*(?:\r\n .*)*)/.exec(chinese)?.[1] ?? ''
    expect(subject).toMatch(/^=\?UTF-8\?/)
    expect(new Set((await mails()).map(({ state }) => state))).toEqual(new Set(['sent']))
  })

  it('keep to the rate of the wave in every minute', async () => {
    await set({ perMinute: 24 })
    await inviteCustomers(
      test.deps,
      waveId,
      Array.from({ length: 60 }, (_, n) => someone(n)),
    )
    await start()
    const sentBy: number[] = []
    for (let second = 0; second < 121; second++) {
      await pass()
      sentBy.push(server.received.length)
      later(1 / 60)
    }
    expect(sentBy[0]).toBe(2)
    for (let from = 0; from + 60 < sentBy.length; from++)
      expect((sentBy[from + 59] ?? 0) - (sentBy[from - 1] ?? 0)).toBeLessThanOrEqual(24)
    expect(sentBy[59]).toBe(24)
    expect(sentBy[119]).toBe(48)
  })

  it('rest in quiet hours of the organisation, before the hour of starting and while paused', async () => {
    await set({ ...fast, quietFrom: '21:00', quietUntil: '08:00' })
    await test.deps.store.write(trx => putTimeZone(trx, 'Asia/Shanghai'))
    await inviteCustomers(test.deps, waveId, [someone(1)])
    now = new Date('2026-11-21T13:00:00.000Z')
    await start()
    await pass()
    expect(server.received).toHaveLength(0)
    now = new Date('2026-11-22T00:00:00.000Z')
    await set({ startAt: '2026-11-22T00:10:00.000Z' })
    await pass()
    expect(server.received).toHaveLength(0)
    await test.deps.store.write(trx => pauseMailing(trx, waveId))
    now = new Date('2026-11-22T00:10:00.000Z')
    await pass()
    expect(server.received).toHaveLength(0)
    await start()
    await pass()
    expect(server.received).toHaveLength(1)
  })

  it('are withheld from whoever may not be asked any more when their turn comes', async () => {
    await set(fast)
    const all = [1, 2, 3, 4, 5, 6].map(n => someone(n))
    await inviteCustomers(test.deps, waveId, all)
    await start()
    const change = (at: number, changes: Parameters<typeof changeCustomer>[1]) =>
      changeCustomer(all[at] ?? someone(0), changes, { by: 'person', now }).customer
    await test.deps.store.write(trx =>
      putCustomers(trx, test.deps.store.dialect, [
        change(0, { doNotContact: true }),
        change(1, { consent: { state: 'withdrawn' } }),
        change(2, { consent: { channels: ['sms'] } }),
        change(3, { email: null }),
        change(4, { consent: { channels: ['邮件'] } }),
      ]),
    )
    const headers = await test.as('administrator')
    await test.call('POST', `/api/customers/${all[5]?.id}/erasure`, {
      headers,
      body: { ground: 'asked' },
    })
    await pass()
    expect(server.received.map(({ to }) => to)).toEqual([addressOf(5)])
    expect(await states()).toEqual({ withheld: 5, sent: 1 })
    expect((await mails()).map(({ reason }) => reason).sort()).toEqual(
      ['do-not-contact', 'gone', 'no-address', 'no-consent', 'no-consent', null].sort(),
    )
  })

  it('are tried again with growing pauses when they are not taken now, and bounce in the end', async () => {
    await set({ ...fast, quietFrom: null, quietUntil: null })
    let tries = 0
    rcpt = (_address, _session, done) => {
      tries++
      done(Object.assign(new Error('come back later'), { responseCode: 451 }))
    }
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    const at: number[] = []
    for (const minute of [0, 4, 5, 19, 20, 64, 65, 199, 200, 604, 605, 1819, 1820, 9000]) {
      const before = tries
      now = new Date(NOON.getTime() + minute * 60_000)
      await pass()
      if (tries > before) at.push(minute)
    }
    expect(at).toEqual([0, 5, 20, 65, 200, 605, 1820])
    expect(await states()).toEqual({ bounced: 1 })
    expect((await mails())[0]).toMatchObject({ state: 'refused', reason: '451 come back later' })
  })

  it('bounce at once when they are refused for good', async () => {
    await set(fast)
    rcpt = ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}>: no such mailbox`), { responseCode: 550 }))
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    await pass()
    later(60)
    await pass()
    expect(await states()).toEqual({ bounced: 1 })
    // The address is the customer's, and goes with the customer.
    expect((await mails()).map(({ reason }) => reason)).toEqual(['550 <…>: no such mailbox'])
    expect(server.received).toHaveLength(0)
  })

  it('are not sent again when the server fell silent having got them', async () => {
    await set(fast)
    onMail = () => server.drop()
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    await pass()
    onMail = () => {}
    later(60)
    await pass()
    expect(server.received).toHaveLength(1)
    expect((await mails()).map(({ state }) => state)).toEqual(['uncertain'])
    expect(await states()).toEqual({ sent: 1 })
  })

  it('wait for our own mail server without using up tries, and say what it says', async () => {
    await set(fast)
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    const { port } = new URL(server.url)
    await server.close()
    await pass()
    const [mail] = await mails()
    expect(mail).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await mailing()).toMatchObject({
      state: 'running',
      trouble: expect.stringContaining(port),
    })
  })

  it('ask a mail server that does not answer once a minute, with one mail', async () => {
    await set(fast)
    await inviteCustomers(
      test.deps,
      waveId,
      Array.from({ length: 12 }, (_, n) => someone(n)),
    )
    await start()
    const real = line
    let tries = 0
    line = {
      ...real,
      send: async () => {
        tries++
        return { outcome: 'unreachable', reason: 'connect ECONNREFUSED' }
      },
    }
    const triesBy: number[] = []
    for (const second of [0, 1, 59, 60, 61, 119, 120]) {
      now = new Date(NOON.getTime() + second * 1000)
      await pass()
      triesBy.push(tries)
    }
    expect(triesBy).toEqual([8, 8, 8, 9, 9, 9, 10])
    line = real
    later(1)
    await pass()
    await pass()
    expect(server.received).toHaveLength(12)
    expect(await mailing()).toMatchObject({ state: 'running', trouble: null, againAt: null })
  })

  it('rest at once when the mail server takes none from us, until a person lets them go on', async () => {
    await set(fast)
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    const real = line
    line = {
      ...real,
      send: async () => ({ outcome: 'unsendable', reason: '535 wrong password' }),
    }
    await pass()
    expect(await mailing()).toMatchObject({
      state: 'paused',
      pauseReason: 'not-taken',
      trouble: '535 wrong password',
    })
    line = real
    later(60)
    await pass()
    expect(server.received).toHaveLength(0)
    await start()
    await pass()
    expect(server.received).toHaveLength(1)
  })

  it('rest when ten in a row are refused; those are tried again if a person says so', async () => {
    await set(fast)
    const all = Array.from({ length: 30 }, (_, n) => someone(n))
    await inviteCustomers(test.deps, waveId, all)
    await start()
    rcpt = (_address, _session, done) =>
      done(Object.assign(new Error('5.7.1 this sender is blocked'), { responseCode: 550 }))
    await pass()
    later(60)
    await pass()
    expect(await states()).toEqual({ bounced: 16, queued: 14 })
    expect(await mailing()).toMatchObject({
      state: 'paused',
      pauseReason: 'refused-in-a-row',
      trouble: '550 5.7.1 this sender is blocked',
    })
    rcpt = undefined
    await test.deps.store.write(trx => retryMailing(trx, waveId, now))
    await pass()
    expect(await states()).toEqual({ sent: 30 })
    expect(server.received.map(({ to }) => to).sort()).toEqual(all.map(({ email }) => email).sort())
  })

  it('do not count refusals from before a person let them go on', async () => {
    await set(fast)
    await inviteCustomers(
      test.deps,
      waveId,
      Array.from({ length: 18 }, (_, n) => someone(n)),
    )
    await start()
    rcpt = (_address, _session, done) =>
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
    await pass()
    expect(await states()).toEqual({ bounced: 16, queued: 2 })
    later(1)
    await start()
    await pass()
    expect(await states()).toEqual({ bounced: 18 })
    expect((await mailing()).state).toBe('running')
  })

  it('begun by a process that has gone are left, for perhaps they have arrived', async () => {
    await set(fast)
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    await test.deps.store.write(trx =>
      trx
        .updateTable('invitationMail')
        .set({ state: 'sending', attemptedAt: now.toISOString(), attempts: 1 })
        .where('waveId', '=', waveId)
        .execute(),
    )
    later(5)
    await pass()
    expect((await mails()).map(({ state }) => state)).toEqual(['sending'])
    later(6)
    await pass()
    expect((await mails()).map(({ state }) => state)).toEqual(['uncertain'])
    expect(server.received).toHaveLength(0)
    expect(await states()).toEqual({ sent: 1 })
  })

  it('remind those who have not answered, after the days and as often as is said', async () => {
    await set({ ...fast, remindAfterDays: 3, maxReminders: 2 })
    await inviteCustomers(test.deps, waveId, [someone(1), someone(2)])
    await start()
    await pass()
    await test.deps.store.write(trx =>
      trx
        .updateTable('invitation')
        .set({ state: 'completed' })
        .where('customerId', '=', someone(2).id)
        .execute(),
    )
    const day = 24 * 60
    for (let days = 1; days <= 12; days++) {
      later(day)
      await remind(test.deps)
      await pass()
    }
    expect(server.received.map(({ to }) => to)).toEqual(
      expect.arrayContaining([addressOf(1), addressOf(2)]),
    )
    expect(server.received.slice(2).map(({ to }) => to)).toEqual([addressOf(1), addressOf(1)])
    expect(server.received[2]?.content).toContain('Subject: Your opinion is still wanted')
    expect((await mails()).map(({ number }) => number)).toEqual([0, 0, 1, 2])
  })

  it('that have not been sent are taken back, and go out when it is started again', async () => {
    await set({ ...fast, startAt: '2027-01-01T00:00:00.000Z' })
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    await cancelMailing(test.deps.store, waveId)
    expect(await states()).toEqual({ drawn: 1 })
    expect(await mails()).toEqual([])
    await set({ startAt: null })
    await start()
    await pass()
    expect(server.received).toHaveLength(1)
  })

  it('carry a link that opens, also after the key of the links has changed', async () => {
    await set(fast)
    await inviteCustomers({ ...test.deps, linkKey: 'a key of before' }, waveId, [someone(1)])
    await start()
    await pass()
    const [, token] = /\/r\/([A-Za-z0-9_-]{22})/.exec(server.received[0]?.content ?? '') ?? []
    expect((await test.call('GET', `/api/links/${token}`)).status).toBe(200)
  })

  it('leave the customer as they were', async () => {
    await set(fast)
    await inviteCustomers(test.deps, waveId, [someone(1)])
    await start()
    await pass()
    expect((await findCustomer(test.deps.store.read, someone(1).id))?.revision).toBe(1)
  })
})
