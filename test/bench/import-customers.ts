import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '../support/free-port.ts'
import { startPostgres } from '../support/start-postgres.ts'
import { COUNTRIES, customerFile } from './customer-file.ts'

/**
 * Uploads a file of invented customers to a server of its own, checks and commits it as jobs, and
 * prints what that took; then how long a page and a search of so many customers take.
 * `--customers 1000000`, `--postgres` for the embedded PostgreSQL instead of SQLite, `--country 44`
 * for telephones that libphonenumber reads.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000000' },
    postgres: { type: 'boolean', default: false },
    country: { type: 'string', default: '86' },
  },
})
const customers = Number(values.customers)
if (!Number.isInteger(customers) || customers < 1 || customers > 3_000_000)
  throw new RangeError('--customers: a whole number up to 3,000,000')

if (!COUNTRIES.includes(values.country))
  throw new RangeError(`--country: one of ${COUNTRIES.join(', ')}`)

const ROOT = resolve(import.meta.dirname, '..', '..')
const EMAIL = 'bench@assay.test'
const PASSWORD = randomBytes(12).toString('hex')
const folder = mkdtempSync(join(tmpdir(), 'assay-import-'))
// PostgreSQL runs as a user of its own, who may not look into ours.
const databaseDir = mkdtempSync(join(tmpdir(), 'assay-postgres-'))
const postgres = values.postgres ? await startPostgres(databaseDir) : undefined
let server: ChildProcess | undefined
try {
  const figures = await measure()
  const [processor] = cpus()
  process.stdout.write(
    `${processor?.model}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}, ` +
      `Node ${process.version}, ${postgres ? 'PostgreSQL' : 'SQLite'}\n${JSON.stringify(figures)}\n`,
  )
} finally {
  server?.kill('SIGKILL')
  await postgres?.stop()
  for (const made of [folder, databaseDir]) rmSync(made, { recursive: true, force: true })
}

// biome-ignore lint/suspicious/noExplicitAny: a script looks into whatever came back
type Json = any

async function measure() {
  const { url, output } = await startServer()
  const cookie = await signIn(url)
  const send = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const isFile = body instanceof Blob
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie,
        origin: url,
        'content-type': isFile ? 'application/octet-stream' : 'application/json',
      },
      body: isFile ? body : JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  for (const [id, type] of [
    ['tier', 'text'],
    ['spent', 'number'],
    ['member', 'flag'],
  ])
    await send('POST', '/api/customer-attributes', { id, title: id, type })

  // Of a known length, as a browser sends it.
  const file = new Blob([...customerFile(customers, values.country)])
  const [uploaded, uploadSeconds] = await timed(() =>
    send('POST', '/api/customer-imports?fileName=customers.csv', file),
  )
  const columns = Object.fromEntries(uploaded.columns.map(({ name, guess }: Json) => [name, guess]))
  const job = async (step: 'check' | 'commit', body?: unknown) => {
    const { jobId } = await send('POST', `/api/customer-imports/${uploaded.id}/${step}`, body)
    for (;;) {
      const found = await send('GET', `/api/jobs/${jobId}`)
      if (found.state === 'done') return found.result
      if (found.state === 'failed') throw new Error(`${step} failed: ${found.error}`)
      await setTimeout(200)
    }
  }
  const mapping = { columns, country: values.country, utcOffset: '+08:00' }
  const [, checkSeconds] = await timed(() => job('check', mapping))
  const [{ counts }, commitSeconds] = await timed(() => job('commit'))
  const slowest = async (paths: readonly string[]) => {
    const times = []
    for (const path of paths) times.push((await timed(() => send('GET', path)))[1])
    return Math.max(...times)
  }
  const pageSeconds = await slowest(['/api/customers', '/api/customers?limit=200'])
  const searchSeconds = await slowest(
    ['C00', '王', '芳', 'user1', '138001', 'nobody'].map(
      text => `/api/customers?search=${encodeURIComponent(text)}`,
    ),
  )
  const filter = { all: [{ attribute: 'spent', is: 'atLeast', value: 2500 }] }
  const [, segmentSeconds] = await timed(() => send('POST', '/api/segments/size', { filter }))
  server?.kill('SIGTERM')
  const took: Json = JSON.parse(await output())
  return {
    customers,
    counts,
    uploadSeconds,
    checkSeconds,
    commitSeconds,
    pageSeconds,
    searchSeconds,
    segmentSeconds,
    ...took,
  }
}

/** On its own port, with the next line that it prints at hand. */
async function startServer() {
  const port = await freePort()
  server = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'import-customers-server.ts'), EMAIL, PASSWORD],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        BENCH_SECRET: randomBytes(32).toString('hex'),
        ...(postgres && { DATABASE_URL: postgres.url }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  if (!server.stdout) throw new Error('the server has no output')
  const lines = createInterface({ input: server.stdout })
  const output = async () => String((await once(lines, 'line'))[0])
  return { url: await output(), output }
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  return response.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const done = await work()
  return [done, (performance.now() - start) / 1000]
}
