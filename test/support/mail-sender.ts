import { pino } from 'pino'
import { openAuth } from '#server/auth/auth.ts'
import { linkKeyOf } from '#server/auth/secret.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { readEnv } from '#server/env.ts'
import { sendMails } from '#server/invitations/send-mails.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'

/** A process that does nothing but send what is due, to be killed in the middle of it. */
const env = readEnv(process.env)
if (!env.mail) throw new Error('SMTP_URL is missing')
const secret = 'x'.repeat(32)
const publicUrl = 'http://assay.test'
const store = await openDatabase(env)
const auth = await openAuth({ store, secret, publicUrl })
const mailer = smtpMailer(env.mail)
const linkKey = linkKeyOf(secret)
const log = pino({ level: 'warn' })
const deps = {
  store,
  auth,
  clock: () => new Date(),
  publicUrl,
  linkKey,
  mailer,
  allowances: new Map(),
  log,
}
const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
while (!stopping.signal.aborted) {
  await sendMails(deps, stopping.signal)
  await new Promise(resolve => setTimeout(resolve, 50))
}
await mailer.close()
await store.close()
