import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkKeyOf } from '#server/auth/secret.ts'
import { putMailing } from '#server/invitations/mailing.queries.ts'
import { queueMails } from '#server/invitations/queue-mails.ts'
import { startMailing } from '#server/invitations/start-mailing.ts'
import { readDefinitionText } from '#server/surveys/definition-text.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'
import { customer, inviteCustomers } from '../../support/invited-customers.ts'
import { type MailServer, mailServer } from '../../support/mail-server.ts'
import { smallSurveyText } from '../../support/small-survey.ts'
import { startProgram } from '../../support/start-program.ts'
import { storedWave } from '../../support/stored-wave.ts'

const CUSTOMERS = 200
const KILLS = 2
/** As many as one process has under way. */
const AT_ONCE = 8

describe.each(DIALECTS)('a process that sends mails from %s and is killed', dialect => {
  let opened: TestStore
  let server: MailServer

  beforeAll(async () => {
    opened = await openTestStore(dialect)
    server = await mailServer()
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('is followed by one that goes on, and nobody gets two', async () => {
    const { store, env } = opened
    const wave = await storedWave(store, readDefinitionText(smallSurveyText))
    const linkKey = linkKeyOf('x'.repeat(32))
    const customers = Array.from({ length: CUSTOMERS }, (_, n) => customer(n))
    await inviteCustomers({ store, linkKey }, wave.id, customers)
    await store.write(async trx => {
      await putMailing(trx, wave.id, { perMinute: 6000, quietFrom: null, quietUntil: null })
      await startMailing(trx, wave.id, new Date())
    })
    const never = new AbortController().signal
    await queueMails(store, wave.id, () => new Date(), { signal: never, report: () => {} })

    const settings = {
      SMTP_URL: server.url,
      MAIL_FROM: 'ask@assay.test',
      ...(env.databaseUrl ? { DATABASE_URL: env.databaseUrl } : { DATA_DIR: env.dataDir }),
    }
    for (let kill = 1; kill <= KILLS; kill++) {
      const sender = await startProgram('test/support/mail-sender.ts', settings)
      await received((kill * CUSTOMERS) / (KILLS + 1))
      await end(sender, 'SIGKILL')
    }
    const last = await startProgram('test/support/mail-sender.ts', settings)
    const left = () =>
      store.read
        .selectFrom('invitationMail')
        .select('invitationId')
        .where('state', '=', 'queued')
        .execute()
    while ((await left()).length > 0) await pause()
    await end(last, 'SIGTERM')

    const addresses = server.received.map(({ to }) => to)
    expect(new Set(addresses).size).toBe(addresses.length)
    const mails = await store.read.selectFrom('invitationMail').selectAll().execute()
    expect(mails).toHaveLength(CUSTOMERS)
    expect(mails.every(({ attempts }) => attempts === 1)).toBe(true)
    const unfinished = mails.filter(({ state }) => state === 'sending').length
    expect(unfinished).toBeLessThanOrEqual(KILLS * AT_ONCE)
    // Every mail that is not known to have been under way at a kill has arrived.
    expect(mails.filter(({ state }) => state === 'sent')).toHaveLength(CUSTOMERS - unfinished)
    expect(addresses.length).toBeGreaterThanOrEqual(CUSTOMERS - unfinished)
  })

  async function received(count: number): Promise<void> {
    while (server.received.length < count) await pause()
  }
})

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

const pause = () => new Promise(resolve => setTimeout(resolve, 20))
