import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queueMails } from '#server/invitations/queue-mails.ts'
import { sendMails } from '#server/invitations/send-mails.ts'
import type { Mail, Mailer } from '#server/mail/mailer.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const NOON = new Date('2026-11-21T12:00:00.000Z')
const NEVER = new AbortController().signal

describe.each(DIALECTS)('invitations on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }
  let waveId: string
  let before = 0
  const sent: Mail[] = []
  const mailer: Mailer = {
    from: { name: 'Assay', address: 'ask@assay.test' },
    send: async mail => {
      sent.push(mail)
      return { outcome: 'sent' }
    },
    close: async () => {},
  }

  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => NOON, mailer })
    headers = await test.as('analyst')
  })
  beforeEach(async () => {
    before += 100
    sent.length = 0
    waveId = (await waveByRoutes(test, { privacy: 'identified' })).waveId
  })
  afterAll(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, `/api/waves/${waveId}${path}`, { headers, body })
  const settings = {
    startAt: null,
    perMinute: 600,
    quietFrom: null,
    quietUntil: null,
    remindAfterDays: 5,
    maxReminders: 1,
    replyTo: 'service@assay.test',
  }
  const invite = (...numbers: number[]) =>
    inviteCustomers(
      test.deps,
      waveId,
      numbers.map(n => customer(before + n)),
    )
  async function send(): Promise<Json> {
    await call('PUT', '/mailing', settings)
    const { body } = await call('POST', '/mailing/start')
    const { store, clock } = test.deps
    await queueMails(store, waveId, clock, { signal: NEVER, report: () => {} })
    await sendMails(test.deps, NEVER)
    return body
  }

  it('are started, sent and counted', async () => {
    await invite(1, 2)
    const started = await send()
    expect(started.mailing).toMatchObject({ state: 'running', waitsFor: null })
    expect(started.mailing.queueing).not.toBeNull()
    const { body } = await call('GET', '/invitations')
    expect(body).toMatchObject({
      total: 2,
      states: { drawn: 0, queued: 0, sent: 2 },
      mails: { queued: 0, sent: 2 },
      channels: [{ channel: 'email', invitations: 2, handedOut: 2, first: 1, last: 2 }],
      sender: { name: 'Assay', address: 'ask@assay.test' },
    })
    expect(sent[0]?.replyTo).toBe('service@assay.test')
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
    await call('POST', '/mailing/cancellation')
  })

  it('fix the privacy mode of their wave', async () => {
    waveId = (await waveByRoutes(test, { privacy: 'identified', state: 'draft' })).waveId
    const change = (privacy: string) => call('PATCH', '', { privacy })
    expect((await change('anonymous')).status).toBe(200)
    expect((await change('identified')).status).toBe(200)
    await invite(1)
    const { status, body } = await change('anonymous')
    expect([status, body.code]).toEqual([409, 'sample-drawn'])
  })

  it('say what somebody has written, who may try it out first', async () => {
    await invite(1)
    const text = {
      subject: 'A word, {{name}}',
      body: 'Dear {{name}},\n\n{{link}}\n\nBy {{closing}}.',
    }
    const preview = await call('POST', '/mail-previews', { ...text, language: 'en' })
    expect(preview.body).toMatchObject({
      subject: `A word, Customer ${before + 1}`,
      name: `Customer ${before + 1}`,
    })
    // No end is set for the wave, so there is nothing to say of it.
    expect(preview.body.text).not.toContain('By')
    expect(preview.body.html).not.toMatch(/\/r\/[A-Za-z0-9_-]{22}/)
    const other = await call('POST', '/mail-previews', { ...text, language: 'zh-cn' })
    expect(other.body.name).toBeNull()

    const tested = await call('POST', '/test-mails', { ...text, language: 'en' })
    expect(tested.body).toEqual({ to: 'analyst@assay.test' })
    expect(sent.at(-1)).toMatchObject({
      subject: '[Test] A word, analyst',
      to: { address: 'analyst@assay.test' },
    })

    const put = await call('PUT', '/invitation-texts/invitation/en', text)
    expect(put.status).toBe(200)
    await send()
    expect(sent.at(-1)?.subject).toBe(`A word, Customer ${before + 1}`)
    const back = await call('DELETE', '/invitation-texts/invitation/en')
    expect(back.body.texts.every(({ isDefault }: Json) => isDefault)).toBe(true)
    await call('POST', '/mailing/cancellation')
  })

  it.each([
    [{ subject: 'x', body: 'no link' }, [{ code: 'link-missing' }]],
    [{ subject: '{{link}}', body: '{{link}}' }, [{ code: 'link-in-subject' }]],
    [
      { subject: 'x', body: '{{link}} {{nmae}}' },
      [{ code: 'unknown-placeholder', placeholder: 'nmae' }],
    ],
  ])('refuse a text that would not work: %j', async (text, faults) => {
    for (const [method, path, body] of [
      ['PUT', '/invitation-texts/invitation/en', text],
      ['POST', '/mail-previews', { ...text, language: 'en' }],
      ['POST', '/test-mails', { ...text, language: 'en' }],
    ] as const) {
      const refused = await call(method, path, body)
      expect(refused.status).toBe(422)
      expect(refused.body).toMatchObject({ code: 'invitation-text-faults', details: faults })
    }
  })

  it('show nothing of a customer but as text', async () => {
    await inviteCustomers(test.deps, waveId, [
      customer(before + 1, { name: '<img src=x onerror=alert(1)> {{link}}' }),
    ])
    const text = { subject: '{{name}}', body: '{{name}}\n\n{{link}}', language: 'en' }
    const { body } = await call('POST', '/mail-previews', text)
    expect(body.html).not.toContain('<img')
    expect(body.html).toContain('&lt;img')
    expect(body.text).toContain('{{link}}')
  })

  it('remind at once whoever has not answered, three times in all and no more', async () => {
    await invite(1, 2, 3, 4, 5)
    await send()
    const outcomes = ['completed', 'declined', 'bounced', 'started'] as const
    for (const [at, state] of outcomes.entries()) {
      await test.deps.store.write(trx =>
        trx
          .updateTable('invitation')
          .set({ state })
          .where('customerId', '=', customer(before + at + 1).id)
          .execute(),
      )
    }
    sent.length = 0
    for (let reminder = 1; reminder <= 3; reminder++) {
      const { status, body } = await call('POST', '/mailing/reminders')
      expect([status, body.reminders]).toEqual([200, expect.objectContaining({ queued: 2 })])
      // Pressed once more before they have gone: nobody gets two for it.
      const again = await call('POST', '/mailing/reminders')
      expect(again.body.reminders).toMatchObject({ queued: 2, sent: 2 * (reminder - 1) })
      await sendMails(test.deps, NEVER)
    }
    const { body } = await call('POST', '/mailing/reminders')
    expect(body.reminders).toMatchObject({ queued: 0, sent: 6 })
    expect(sent.map(({ to }) => to.address).sort()).toEqual(
      [4, 4, 4, 5, 5, 5].map(n => customer(before + n).email),
    )
    expect(new Set(sent.map(({ subject }) => subject))).toEqual(
      new Set(['Your opinion is still wanted']),
    )
    await call('POST', '/mailing/cancellation')
  })

  it('remind nobody where there is nothing to remind of', async () => {
    await invite(1)
    const early = await call('POST', '/mailing/reminders')
    expect(early.body.reminders).toMatchObject({ queued: 0 })
    await call('POST', '/closing')
    const over = await call('POST', '/mailing/reminders')
    expect([over.status, over.body.code]).toEqual([409, 'wave-over'])
    const unknown = await test.call('POST', '/api/waves/nowhere/mailing/reminders', { headers })
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found'])
    const viewer = { headers: await test.as('viewer') }
    const path = `/api/waves/${waveId}/mailing/reminders`
    expect((await test.call('POST', path, viewer)).status).toBe(403)
    expect((await test.call('POST', path)).status).toBe(401)
  })

  it('are handed out as a list that no spreadsheet takes for formulas', async () => {
    await inviteCustomers(
      test.deps,
      waveId,
      [customer(before + 1, { name: '=HYPERLINK("http://evil")' })],
      () => ({ channel: 'sms' as const }),
    )
    const made = await call('POST', '/invitations/links', {
      count: 1200,
      channel: 'counter',
      language: 'zh-cn',
      label: '南京路店',
    })
    expect(made.status).toBe(201)
    expect(made.body.total).toBe(1201)
    const { body, headers: told } = await call('GET', '/invitations/links.csv')
    expect(told.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows: Record<string, string>[] = parse(body, { columns: true, bom: true })
    expect(rows).toHaveLength(1201)
    expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, at) => at + 1))
    expect(rows[0]).toMatchObject({ name: `'=HYPERLINK("http://evil")`, channel: 'sms' })
    expect(rows[1]).toMatchObject({ name: '南京路店', external_id: '', state: 'drawn' })
    expect(new Set(rows.map(({ link }) => link)).size).toBe(1201)
    const opened = await test.call('GET', `/api/links/${rows[1]?.link?.split('/').at(-1)}`)
    expect(opened.body.personal).toMatchObject({ language: 'zh-cn', isAnswered: false })

    const some = await call('GET', '/invitations/links.csv?channel=counter&from=10&to=12')
    expect(parse(some.body, { columns: true, bom: true })).toHaveLength(3)
    const sheet = await call('GET', '/invitations/links.html?channel=counter&to=20')
    expect(sheet.body.match(/<svg/g)).toHaveLength(19)
    expect(sheet.body.match(/<section>/g)).toHaveLength(2)

    const handed = await call('POST', '/invitations/hand-out', { channel: 'counter' })
    expect(handed.body.states).toMatchObject({ drawn: 1, sent: 1200 })
  })

  it('bounce later too: by address, by Message-ID or by the report of a mail server', async () => {
    await invite(1, 2, 3, 4)
    await send()
    const idOf = (n: number) =>
      sent.find(({ to }) => to.address === `c${before + n}@example.test`)?.id
    const report = (body: object) => test.call('POST', '/api/bounces', { headers, body })
    expect((await report({ addresses: [`C${before + 1}@Example.test`, 'x'] })).body.bounced).toBe(1)
    expect((await report({ messageIds: [`<${idOf(2)}@assay.test>`, '<a@b>'] })).body.bounced).toBe(
      1,
    )
    const dsn = [
      'From: MAILER-DAEMON@mail.test',
      'Message-ID: <report@mail.test>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.test',
      '',
      `Final-Recipient: rfc822; c${before + 3}@example.test`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 no such',
      '  mailbox',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID:`,
      ` <${idOf(3)}@assay.test>`,
      'Subject: x',
      '',
      '--b--',
    ].join('\r\n')
    const delayed = dsn.replace('Action: failed', 'Action: delayed').replace('5.1.1', '4.4.7')
    expect((await report({ report: delayed })).body.bounced).toBe(0)
    expect((await report({ report: dsn })).body.bounced).toBe(1)
    expect((await report({ report: dsn })).body.bounced).toBe(0)
    const { body } = await call('GET', '/invitations')
    expect(body.states).toMatchObject({ bounced: 3, sent: 1 })
    const { body: undelivered } = await call('GET', '/invitations/undelivered')
    expect(undelivered.map(({ reason }: Json) => reason)).toEqual(Array(3).fill('returned'))
    await call('POST', '/mailing/cancellation')
  })

  it('bounce by the report of a program with a key, as long as that is not revoked', async () => {
    await invite(1, 2)
    await send()
    const admin = await test.as('administrator')
    const keys = (method: string, path = '', body?: unknown) =>
      test.call(method, `/api/api-keys${path}`, { headers: admin, body })
    const { status, body: made } = await keys('POST', '', { name: 'mail server' })
    expect(status).toBe(201)
    const report = (number: number, key: string) =>
      test.call('POST', '/api/bounce-reports', {
        headers: { authorization: `Bearer ${key}` },
        body: { addresses: [`c${before + number}@example.test`] },
      })
    expect(await report(1, made.key)).toMatchObject({ status: 200, body: { bounced: 1 } })
    expect(await report(2, made.key.replace(/.$/, '~'))).toMatchObject({ status: 401 })
    expect(await report(2, `assay_${'a'.repeat(43)}`)).toMatchObject({
      body: { code: 'key-needed' },
    })
    // A session is no key, and a key no session.
    expect(
      await test.call('POST', '/api/bounce-reports', {
        headers: admin,
        body: { addresses: ['a'] },
      }),
    ).toMatchObject({ status: 401 })
    expect(
      await test.call('GET', `/api/waves/${waveId}/invitations`, {
        headers: { authorization: `Bearer ${made.key}` },
      }),
    ).toMatchObject({ status: 401 })

    const { body: known } = await keys('GET')
    expect(known).toEqual([
      {
        id: known[0].id,
        name: 'mail server',
        createdAt: NOON.toISOString(),
        createdBy: 'administrator',
        usedAt: NOON.toISOString(),
      },
    ])
    const stored = await test.deps.store.read.selectFrom('apiKey').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(made.key.slice(6))

    await test.deps.store.write(trx => trx.updateTable('apiKey').set({ inMinute: 119 }).execute())
    expect((await report(9, made.key)).status).toBe(200)
    const tooMany = await report(9, made.key)
    expect(tooMany).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(tooMany.headers.get('retry-after')).toBe('60')

    expect((await keys('DELETE', `/${known[0].id}`)).body).toEqual([])
    expect((await report(2, made.key)).status).toBe(401)
    expect((await keys('DELETE', `/${known[0].id}`)).status).toBe(404)
    await call('POST', '/mailing/cancellation')
  })

  it('keep settings that make sense', async () => {
    for (const wrong of [
      { perMinute: 0 },
      { quietFrom: '21:00' },
      { quietFrom: '25:00', quietUntil: '08:00' },
      { replyTo: 'a@b.test\r\nBcc: c@d.test' },
      { startAt: '2026-11-22' },
      { maxReminders: 9 },
      { state: 'running' },
    ])
      expect((await call('PUT', '/mailing', { ...settings, ...wrong })).status).toBe(400)
    const put = await call('PUT', '/mailing', { ...settings, startAt: '2026-12-01T09:30' })
    expect(put.body.mailing.startAt).toBe('2026-12-01T09:30')
    expect((await test.call('GET', '/api/waves/none/invitations', { headers })).status).toBe(404)
  })

  it('are queued in slices, and the rest after a stop', async () => {
    await call('POST', '/invitations/links', {
      count: 10_000,
      channel: 'letter',
      language: 'en',
      label: null,
    })
    await test.deps.store.write(trx =>
      trx
        .updateTable('invitation')
        .set({ channel: 'email' })
        .where('waveId', '=', waveId)
        .execute(),
    )
    await call('PUT', '/mailing', { ...settings, startAt: '2027-01-01T00:00' })
    await call('POST', '/mailing/start')
    const { store, clock } = test.deps
    const stop = new AbortController()
    const shares: number[] = []
    const report = (share: number) => {
      shares.push(share)
      stop.abort()
    }
    await expect(
      queueMails(store, waveId, clock, { signal: stop.signal, report }),
    ).rejects.toThrow()
    expect(shares).toEqual([0.1])
    expect((await call('GET', '/invitations')).body.mails.queued).toBe(1000)
    await queueMails(store, waveId, clock, { signal: NEVER, report: () => {} })
    const { body } = await call('GET', '/invitations')
    expect(body.mails.queued).toBe(10_000)
    expect(body.states.queued).toBe(10_000)
    expect(body.mailing.waitsFor).toBe('start')
    await call('POST', '/mailing/cancellation')
  })
})

describe('without a mail server', () => {
  it('nothing is sent, and the page can say so', async () => {
    const test = await testApp('sqlite')
    const { waveId } = await waveByRoutes(test)
    const headers = await test.as('analyst')
    const view = await test.call('GET', `/api/waves/${waveId}/invitations`, { headers })
    expect(view.body.sender).toBeNull()
    const started = await test.call('POST', `/api/waves/${waveId}/mailing/start`, { headers })
    expect(started.body.code).toBe('no-mail-server')
    const reminded = await test.call('POST', `/api/waves/${waveId}/mailing/reminders`, { headers })
    expect(reminded.body.code).toBe('no-mail-server')
    await test.close()
  })
})
