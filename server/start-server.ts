import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { type BuiltClient, createApp } from './app.ts'
import { openAuth } from './auth/auth.ts'
import { linkKeyOf, sessionSecret } from './auth/secret.ts'
import { offerSetUp } from './auth/set-up.ts'
import { startBackgroundWork } from './background-work.ts'
import { openDatabase } from './database/open-database.ts'
import { isDemoFinished } from './demo/is-demo-finished.ts'
import { seedDemo } from './demo/seed-demo.ts'
import type { Deps } from './deps.ts'
import { readEnv, SETTINGS_HELP } from './env.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'

type Say = (line: string) => void
const say: Say = line => process.stdout.write(`${line}\n`)

/** Starts what the settings name, with these pages; or says which settings there are. */
export function startServer(makeClient: (say: Say) => Promise<BuiltClient>): void {
  if (process.argv.includes('--help')) say(SETTINGS_HELP)
  else start(makeClient).catch(fail)
}

async function start(makeClient: (say: Say) => Promise<BuiltClient>): Promise<void> {
  const env = readEnv(process.env)
  const client = await makeClient(say)
  const log = pino({ level: 'warn' })
  const store = await openDatabase(env)
  const publicUrl = env.publicUrl ?? `http://${env.host}:${env.port}`
  const secret = await sessionSecret(env, store)
  const auth = await openAuth({ store, secret, publicUrl })
  const linkKey = linkKeyOf(secret)
  const mailer = env.mail && smtpMailer(env.mail)
  const { trustedProxies } = env
  const clock = () => new Date()
  const deps: Deps = {
    store,
    auth,
    clock,
    publicUrl,
    linkKey,
    mailer,
    trustedProxies,
    allowances: new Map(),
    log,
  }
  const app = createApp(deps, client)

  await seedDemo(deps)
  const work = startBackgroundWork(deps)
  await finishedDemo(deps)
  const token = await offerSetUp(store, auth)
  const server = serve({ fetch: app.fetch, hostname: env.host, port: env.port }, () => {
    if (token) say(`First administrator (this link works once): ${publicUrl}/setup#${token}`)
    say(`Assay is ready: ${publicUrl}`)
  })
  server.once('error', error => fail(error))

  const stop = () => {
    server.close(async () => {
      await work.stop()
      await mailer?.close()
      await store.close()
      process.exit(0)
    })
    // Kept-alive connections with nothing under way would hold the process for long.
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** The first page that a newcomer sees is a finished report; the wait is a matter of seconds. */
async function finishedDemo(deps: Deps): Promise<void> {
  for (let tries = 0; tries < 150 && !(await isDemoFinished(deps.store.read)); tries++) {
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

function fail(error: unknown): void {
  process.stderr.write(`Assay cannot start: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
