import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { openAuth } from './auth/auth.ts'
import { sessionSecret } from './auth/secret.ts'
import { offerSetUp } from './auth/set-up.ts'
import { buildClient, CLIENT_FOLDER } from './build-client.ts'
import { openDatabase } from './database/open-database.ts'
import type { Deps } from './deps.ts'
import { readEnv, SETTINGS_HELP } from './env.ts'
import { staticFiles } from './http/static-files.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function start(): Promise<void> {
  const env = readEnv(process.env)
  await buildClient(say)
  const log = pino({ level: 'warn' })
  const store = await openDatabase(env)
  const publicUrl = env.publicUrl ?? `http://${env.host}:${env.port}`
  const auth = await openAuth({ store, secret: await sessionSecret(env, store), publicUrl })
  const deps: Deps = { store, auth, clock: () => new Date(), publicUrl, log }
  const app = createApp(deps, staticFiles(CLIENT_FOLDER))

  const token = await offerSetUp(store, auth)
  const server = serve({ fetch: app.fetch, hostname: env.host, port: env.port }, () => {
    if (token) say(`First administrator (this link works once): ${publicUrl}/setup#${token}`)
    say(`Assay is ready: ${publicUrl}`)
  })
  server.once('error', error => fail(error))

  const stop = () => {
    server.close(() => void store.close().then(() => process.exit(0)))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function fail(error: unknown): void {
  process.stderr.write(`Assay cannot start: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

if (process.argv.includes('--help')) say(SETTINGS_HELP)
else {
  start().catch(fail)
}
