import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { offerSetUp } from '#server/auth/set-up.ts'
import { startBackgroundWork } from '#server/background-work.ts'
import { openDatabase } from '#server/database/open-database.ts'
import type { Deps } from '#server/deps.ts'
import { readEnv } from '#server/env.ts'

/** The product without its pages: every route, every middleware, and all that goes on beside them. */
const env = readEnv(process.env)
const store = await openDatabase(env)
const publicUrl = `http://${env.host}:${env.port}`
const auth = await openAuth({ store, secret: 'x'.repeat(32), publicUrl })
const deps: Deps = {
  store,
  auth,
  clock: () => new Date(),
  publicUrl,
  linkKey: 'x'.repeat(32),
  log: pino({ level: 'warn' }),
}
const work = startBackgroundWork(deps)
const token = await offerSetUp(store, auth)
const { fetch } = createApp(deps)
const server = serve({ fetch, hostname: env.host, port: env.port }, () => {
  process.stdout.write(`${publicUrl}/setup#${token}\n`)
})

process.once('SIGTERM', () => {
  server.close(async () => {
    await work.stop()
    await store.close()
    process.exit(0)
  })
  if ('closeAllConnections' in server) server.closeAllConnections()
})
