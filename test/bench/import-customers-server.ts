import { setTimeout } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { linkKeyOf } from '#server/auth/secret.ts'
import { addAccount } from '#server/auth/set-up.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { putSetting } from '#server/database/setting.ts'
import type { Deps } from '#server/deps.ts'
import { readEnv } from '#server/env.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'

/**
 * The program without its pages and its demo, in a process of its own so that nothing else counts,
 * while somebody goes on writing a little. It prints its address, and at its end what it took.
 */
const PROBE_MS = 25

const env = readEnv(process.env)
const store = await openDatabase(env)
const publicUrl = `http://${env.host}:${env.port}`
const secret = process.env.BENCH_SECRET ?? ''
const auth = await openAuth({ store, secret, publicUrl })
const clock = () => new Date()
const linkKey = linkKeyOf(secret)
const deps: Deps = {
  store,
  auth,
  clock,
  publicUrl,
  linkKey,
  allowances: new Map(),
  log: pino({ level: 'warn' }),
}
const [email = '', password = ''] = process.argv.slice(2)
await addAccount(auth, { name: 'bench', email, password }, 'administrator')

const waits: number[] = []
const stopping = new AbortController()
const runner = runJobs({ store, handlers: jobHandlers(deps), clock, log: deps.log })
const probing = probe()
const app = createApp(deps)
const server = serve({ fetch: app.fetch, hostname: env.host, port: env.port }, () => {
  process.stdout.write(`${publicUrl}\n`)
})
process.once('SIGTERM', async () => {
  stopping.abort()
  await probing
  await runner.stop()
  server.close()
  await store.close()
  const sorted = waits.toSorted((a, b) => a - b)
  const figures = {
    peakMiB: process.resourceUsage().maxRSS / 1024,
    writeWaitMs: {
      median: sorted.at(Math.floor(sorted.length / 2)),
      p99: sorted.at(Math.floor(sorted.length * 0.99)),
      most: sorted.at(-1),
    },
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0))
})

/** How long a small write of somebody else waits, and with it everything else. */
async function probe(): Promise<void> {
  while (!stopping.signal.aborted) {
    const start = performance.now()
    await store.write(trx => putSetting(trx, 'bench', String(start)))
    waits.push(performance.now() - start)
    await setTimeout(PROBE_MS)
  }
}
