import { createInterface } from 'node:readline'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { offerSetUp } from '#server/auth/set-up.ts'
import { startBackgroundWork } from '#server/background-work.ts'
import { openDatabase } from '#server/database/open-database.ts'
import type { Deps } from '#server/deps.ts'
import { readEnv } from '#server/env.ts'
import { createInvitations } from '#server/invitations/create-invitations.ts'
import { personalToken } from '#server/invitations/personal-link.ts'

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
  allowances: new Map(),
  log: pino({ level: 'warn' }),
}
const work = startBackgroundWork(deps)
const token = await offerSetUp(store, auth)
const { fetch } = createApp(deps)
const server = serve({ fetch, hostname: env.host, port: env.port }, () => {
  process.stdout.write(`${publicUrl}/setup#${token}\n`)
})

// On a busy machine the generator may pause for longer than a server waits by itself.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 60_000

process.once('SIGTERM', () => {
  server.close(async () => {
    await work.stop()
    await store.close()
    process.exit(0)
  })
  if ('closeAllConnections' in server) server.closeAllConnections()
})

// A line "wave count" invites so many and answers with their ids and links, which nobody else is told.
createInterface({ input: process.stdin }).on('line', async line => {
  const [waveId, count] = line.split(' ')
  process.stdout.write(`${JSON.stringify(await invited(waveId, Number(count)))}\n`)
})

async function invited(waveId: string, count: number): Promise<[id: string, token: string][]> {
  const AT_ONCE = 5000
  const one = { customerId: null, channel: 'sms', language: 'en', designWeight: 1.25 } as const
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, () => one)
    const invitation = { dialect: store.dialect, linkKey: deps.linkKey, waveId, now: new Date() }
    await store.write(trx => createInvitations(trx, invitation, some))
  }
  const rows = await store.read
    .selectFrom('invitation')
    .select(['id', 'generation'])
    .where('waveId', '=', waveId)
    .execute()
  return rows.map(row => [row.id, personalToken(deps.linkKey, row)])
}
