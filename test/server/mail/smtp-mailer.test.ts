import { afterEach, describe, expect, it } from 'vitest'
import { readMailSettings } from '#server/mail/mail-settings.ts'
import type { Mail, Mailer } from '#server/mail/mailer.ts'
import { deliveryOf, smtpMailer } from '#server/mail/smtp-mailer.ts'
import { type MailServer, mailServer } from '../../support/mail-server.ts'

const MAIL: Mail = {
  id: 'one.0',
  to: { name: '王 芳', address: 'fang@example.test' },
  language: 'zh-cn',
  replyTo: 'service@example.test',
  subject: '请您评价我们的服务',
  text: '您好',
  html: '<p>您好</p>',
  unsubscribe: 'https://assay.test/u/token',
}

describe('mails over SMTP', () => {
  let server: MailServer | undefined
  let mailer: Mailer | undefined

  async function start(options: Parameters<typeof mailServer>[0] = {}): Promise<Mailer> {
    server = await mailServer(options)
    mailer = smtpMailer(readMailSettings(server.url, 'Assay <ask@assay.test>'))
    return mailer
  }
  afterEach(async () => {
    await mailer?.close()
    await server?.close()
  })

  it('carry who, whence and how to end them', async () => {
    const { send } = await start()
    expect(await send(MAIL)).toEqual({ outcome: 'sent' })
    const [mail] = server?.received ?? []
    const head = mail?.content.split('\r\n\r\n')[0]?.split('\r\n') ?? []
    expect(mail?.to).toBe('fang@example.test')
    expect(head).toEqual(
      expect.arrayContaining([
        'From: Assay <ask@assay.test>',
        'Reply-To: service@example.test',
        'Message-ID: <one.0@assay.test>',
        'Auto-Submitted: auto-generated',
        'Content-Language: zh-cn',
        'List-Unsubscribe: <https://assay.test/u/token>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    )
    expect(mail?.content).toContain('text/plain; charset=utf-8')
    expect(mail?.content).toContain('text/html; charset=utf-8')
  })

  it('cannot be given further headers or receivers by what was typed', async () => {
    const { send } = await start()
    const evil = 'x\r\nBcc: all@example.test\r\n\r\nhello'
    await send({
      ...MAIL,
      to: { name: evil, address: 'fang@example.test' },
      subject: evil,
      replyTo: evil,
      unsubscribe: evil,
    })
    const head = server?.received[0]?.content.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^bcc:/im)
    expect(server?.received).toHaveLength(1)
    const refused = await send({
      ...MAIL,
      to: { name: null, address: 'a@b.test>\r\nRCPT TO:<c@d' },
    })
    expect(refused.outcome).toBe('refused')
    expect(server?.received).toHaveLength(1)
  })

  it('use one connection after another mail, and many at once', async () => {
    let connections = 0
    const { send } = await start({
      onConnect: (_session, done) => {
        connections++
        done()
      },
    })
    for (let n = 0; n < 5; n++) await send({ ...MAIL, id: `one.${n}` })
    expect(connections).toBe(1)
    await Promise.all([5, 6, 7].map(n => send({ ...MAIL, id: `one.${n}` })))
    expect(connections).toBe(3)
    expect(server?.received).toHaveLength(8)
  })

  it.each([
    ['later', 450],
    ['refused', 550],
  ] as const)('are told apart when the receiver is not taken: %s for %i', async (outcome, code) => {
    const { send } = await start({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('mailbox'), { responseCode: code })),
    })
    expect(await send(MAIL)).toEqual({ outcome, reason: `${code} mailbox` })
  })

  it.each([
    ['later', 451],
    ['refused', 554],
  ] as const)('are told apart when the content is not taken: %s for %i', async (outcome, code) => {
    const { send } = await start({
      onMail: () => {
        throw Object.assign(new Error('content'), { responseCode: code })
      },
    })
    expect((await send(MAIL)).outcome).toBe(outcome)
  })

  it('are uncertain when the server falls silent after the content', async () => {
    const { send } = await start({ onMail: () => server?.drop() })
    expect((await send(MAIL)).outcome).toBe('uncertain')
    expect(server?.received).toHaveLength(1)
  })

  it('wait while there is no server, and stop where it does not let us in', async () => {
    const { send } = await start()
    await server?.close()
    expect((await send(MAIL)).outcome).toBe('unreachable')
    const closed = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong password')),
    })
    const address = closed.url.replace('smtp://', 'smtp://me:secret@')
    const stranger = smtpMailer(readMailSettings(address, 'ask@assay.test'))
    const told = await stranger.send(MAIL)
    expect(told.outcome).toBe('unsendable')
    expect(JSON.stringify(told)).not.toContain('secret')
    await closed.close()
  })
})

describe('a failure', () => {
  it.each([
    [{ message: 'x', code: 'ECONNECTION', command: 'CONN' }, false, 'unreachable'],
    [{ message: 'x', code: 'ETIMEDOUT', command: 'CONN' }, true, 'uncertain'],
    [{ message: 'x', responseCode: 421, command: 'CONN' }, true, 'unreachable'],
    [{ message: 'x', responseCode: 550, command: 'MAIL FROM' }, false, 'unsendable'],
    [{ message: 'x', responseCode: 451, command: 'MAIL FROM' }, false, 'unreachable'],
    [
      { message: 'x', responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' },
      false,
      'unsendable',
    ],
    [{ message: 'x', code: 'EENVELOPE', command: 'API' }, false, 'refused'],
  ])('%j (content begun: %s) makes the mail %s', (failure, begun, outcome) => {
    expect(deliveryOf(failure, begun).outcome).toBe(outcome)
  })
})

describe('mail settings', () => {
  it('are read from an address and a sender', () => {
    expect(readMailSettings('smtps://me%40here:p%40ss@mail.test', 'Ask us <ask@a.test>')).toEqual({
      host: 'mail.test',
      port: 465,
      secure: true,
      user: 'me@here',
      password: 'p@ss',
      from: { name: 'Ask us', address: 'ask@a.test' },
    })
    expect(readMailSettings('smtp://mail.test', 'ask@a.test').port).toBe(587)
    expect(() => readMailSettings('smtp://mail.test', 'nobody')).toThrow(RangeError)
  })
})
