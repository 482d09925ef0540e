import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import ecsi from '#survey-definitions/ecsi/definition.json' with { type: 'json' }
import { administrator, openedWave } from '../support/administrator.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { type LoadOptions, loadConnections } from './load-connections.ts'
import { type LoadFigures, loadFigures, type Stretch } from './load-figures.ts'
import { type ServerProcess, serverProcess } from './server-process.ts'

/** Enough for the compiler to have seen everything. */
const WARM_UP_SECONDS = 3
/** In turns with the bare route, because others may be using the machine as well. */
const ROUNDS = 5
const BARE_SECONDS = 1
const SECONDS = 3
/** A minute's worth at the rates of a fast machine. */
const MOST_REQUESTS = 60_000
const FEW = 100
const MANY = 1000

const dataDir = mkdtempSync(join(tmpdir(), 'assay-load-'))
const product = await serverProcess('load-server.ts', { DATA_DIR: dataDir })
const bare = await serverProcess('bare-route.ts')
try {
  const url = `http://127.0.0.1:${product.port}`
  const admin = await administrator({ url, setUpLink: product.line })
  const wave = await openedWave(admin, { privacy: 'identified' })
  const token = wave.link.split('/').at(-1)
  const answers = ratingsOf(ecsi)

  const submission = () =>
    request('POST', `/api/links/${token}/responses`, { id: randomUUID(), answers, locale: 'en' })
  const submit = (server: ServerProcess, connections: number, seconds = SECONDS) =>
    load(server, { connections, seconds, expectedStatus: 201, request: submission })

  const [processor] = cpus()
  say(
    `${processor.model}, ${cpus().length} processors shared by server and generator, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
  )
  say(
    `${process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'}, ECSI with ${Object.keys(answers).length} ratings, one request at a time on each connection\n`,
  )
  say(
    `${''.padEnd(44)}${['per second', 'p50 ms', 'p99 ms', 'CPU µs each', 'answered'].map(head => head.padStart(12)).join('')}`,
  )

  await submit(bare, FEW, WARM_UP_SECONDS)
  const submitted = [await submit(product, FEW, WARM_UP_SECONDS)]
  const emptyRounds: Stretch[] = []
  const fewRounds: Stretch[] = []
  for (let round = 0; round < ROUNDS; round++) {
    emptyRounds.push(await submit(bare, FEW, BARE_SECONDS))
    fewRounds.push(await submit(product, FEW, SECONDS))
  }
  const manyRounds = [await submit(product, MANY, SECONDS), await submit(product, MANY, SECONDS)]
  submitted.push(...fewRounds, ...manyRounds)
  const saveRounds = [
    await load(product, {
      connections: FEW,
      seconds: SECONDS,
      expectedStatus: 200,
      request: savesOf(token, answers),
    }),
  ]

  const empty = print(`bare POST route, ${FEW} connections`, emptyRounds)
  const few = print(`durable submissions, ${FEW} connections`, fewRounds)
  const many = print(`durable submissions, ${MANY} connections`, manyRounds)
  const autosave = print(`autosaves, ${FEW} connections`, saveRounds)

  const acknowledged = submitted.reduce((sum, { times }) => sum + times.length, 0)
  const { complete } = (await admin.call('GET', `/api/waves/${wave.id}`)).counts
  if (complete !== acknowledged) throw new Error(`${acknowledged} acknowledged, ${complete} stored`)
  say(`\n${acknowledged} submissions acknowledged, ${complete} stored`)
  say(
    JSON.stringify({
      emptyRoutePerSecond: Math.round(empty.perSecond),
      durablePerSecond: Math.round(few.perSecond),
      durableP99Ms: Number(Math.max(few.p99Ms, many.p99Ms).toFixed(1)),
      autosavePerSecond: Math.round(autosave.perSecond),
      ratio: Number((few.perSecond / empty.perSecond).toFixed(3)),
    }),
  )
} finally {
  await bare.stop()
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** An answer to every rating. */
function ratingsOf({ pages }: typeof ecsi): Record<string, number> {
  const names = pages
    .flatMap(({ elements }) => elements)
    .filter(({ type }) => type === 'rating')
    .map(({ name }) => name)
  return Object.fromEntries(names.map((name, at) => [name, 4 + (at % 7)]))
}

/** Each connection is a respondent who answers one question after another. */
function savesOf(token: string, answers: Record<string, number>): (connection: number) => string {
  const names = Object.keys(answers)
  const respondents = Array.from({ length: FEW }, () => ({
    id: randomUUID(),
    secret: newSecret(),
    revision: 0,
  }))
  return connection => {
    const respondent = respondents[connection]
    const revision = ++respondent.revision
    const given = Object.fromEntries(
      names.slice(0, 1 + (revision % names.length)).map(name => [name, answers[name]]),
    )
    return request(
      'PUT',
      `/api/links/${token}/drafts/${respondent.id}`,
      { revision, answers: given, locale: 'en' },
      respondent.secret,
    )
  }
}

function request(method: string, path: string, body: unknown, secret = newSecret()): string {
  const text = JSON.stringify(body)
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Respondent-Secret: ${secret}\r\nContent-Length: ${text.length}\r\n\r\n${text}`
}

function newSecret(): string {
  return randomBytes(16).toString('base64url')
}

async function load(
  { port, pid }: ServerProcess,
  options: Omit<LoadOptions, 'port' | 'most'>,
): Promise<Stretch> {
  const before = cpuSeconds(pid)
  const answered = await loadConnections({ ...options, port, most: MOST_REQUESTS })
  return { ...answered, cpuSeconds: cpuSeconds(pid) - before }
}

function print(label: string, stretches: readonly Stretch[]): LoadFigures {
  const figures = loadFigures(stretches)
  const columns = [
    figures.perSecond,
    figures.medianMs,
    figures.p99Ms,
    figures.cpuMicroseconds,
    figures.answered,
  ]
  say(
    `${label.padEnd(44)}${columns.map(value => value.toFixed(value < 100 ? 1 : 0).padStart(12)).join('')}`,
  )
  return figures
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
