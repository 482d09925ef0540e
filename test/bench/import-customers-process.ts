import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { addAccount } from '#server/auth/set-up.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { putSetting } from '#server/database/setting.ts'
import type { Deps } from '#server/deps.ts'
import { readEnv } from '#server/env.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import { customerFile } from './customer-file.ts'

/**
 * The program without its pages, in a process of its own so that nothing else counts: takes a file
 * over its own routes, checks and commits it as jobs, while somebody else goes on writing.
 */
const customers = Number(process.argv[2])
const PROBE_MS = 25
const ADDRESS = 'bench@assay.test'
const PASSWORD = 'correct horse battery'

const store = await openDatabase(readEnv(process.env))
const publicUrl = 'http://assay.test'
const auth = await openAuth({ store, secret: 'x'.repeat(32), publicUrl })
const clock = () => new Date()
const deps: Deps = {
  store,
  auth,
  clock,
  publicUrl,
  linkKey: 'x'.repeat(32),
  log: pino({ level: 'warn' }),
}
const app = createApp(deps)
await addAccount(auth, { name: 'bench', email: ADDRESS, password: PASSWORD }, 'administrator')
const signedIn = await auth.api.signInEmail({
  body: { email: ADDRESS, password: PASSWORD },
  asResponse: true,
})
const cookie = signedIn.headers
  .getSetCookie()
  .map(line => line.split(';')[0])
  .join('; ')

const waits: number[] = []
const stopping = new AbortController()
const runner = runJobs({ store, handlers: jobHandlers(deps), clock, log: deps.log })
const probing = probe()

for (const [id, type] of [
  ['tier', 'text'],
  ['spent', 'number'],
  ['member', 'flag'],
]) {
  await send('POST', '/api/customer-attributes', { id, title: id, type })
}
const [file, uploadSeconds] = await timed(() =>
  send(
    'POST',
    '/api/customer-imports?fileName=customers.csv',
    Readable.from(customerFile(customers)),
  ),
)
const columns = Object.fromEntries(file.columns.map(({ name, guess }: Json) => [name, guess]))
const mapping = { columns, country: '86', utcOffset: '+08:00' }
const beforeMiB = process.memoryUsage().rss / 2 ** 20
waits.length = 0
const atStart = process.cpuUsage()
const [, checkSeconds] = await timed(() => job('check', mapping))
const checkCpuSeconds = cpuSeconds(process.cpuUsage(atStart))
const between = process.cpuUsage()
const [{ result }, commitSeconds] = await timed(() => job('commit'))
const commitCpuSeconds = cpuSeconds(process.cpuUsage(between))
stopping.abort()
await probing
await runner.stop()
await store.close()

const sorted = waits.toSorted((a, b) => a - b)
process.stdout.write(
  `${JSON.stringify({
    customers,
    counts: result.counts,
    uploadSeconds,
    checkSeconds,
    checkCpuSeconds,
    commitSeconds,
    commitCpuSeconds,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    beforeMiB,
    writeWaitMs: {
      median: sorted.at(Math.floor(sorted.length / 2)),
      p99: sorted.at(Math.floor(sorted.length * 0.99)),
      most: sorted.at(-1),
    },
  })}\n`,
)

// biome-ignore lint/suspicious/noExplicitAny: a script looks into whatever came back
type Json = any

async function send(method: string, path: string, body?: unknown): Promise<Json> {
  const isFile = body instanceof Readable
  const response = await app.request(path, {
    method,
    headers: { cookie, 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
    body: isFile ? (Readable.toWeb(body) as ReadableStream) : JSON.stringify(body),
    ...(isFile && { duplex: 'half' }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

async function job(step: 'check' | 'commit', body?: unknown): Promise<Json> {
  const { jobId } = await send('POST', `/api/customer-imports/${file.id}/${step}`, body)
  for (;;) {
    const response = await app.request(`/api/jobs/${jobId}`)
    const found: Json = await response.json()
    if (found.state === 'done') return found
    if (found.state === 'failed') throw new Error(`${step} failed: ${found.error}`)
    await setTimeout(100)
  }
}

function cpuSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6
}

/** How long a small write of somebody else waits, and with it everything else. */
async function probe(): Promise<void> {
  while (!stopping.signal.aborted) {
    const start = performance.now()
    await store.write(trx => putSetting(trx, 'bench', String(start)))
    waits.push(performance.now() - start)
    await setTimeout(PROBE_MS)
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const done = await work()
  return [done, (performance.now() - start) / 1000]
}
