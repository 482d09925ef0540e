import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import ecsi from '#survey-definitions/ecsi/definition.json' with { type: 'json' }
import { type Administrator, type Answer, administrator } from '../support/administrator.ts'
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
/** However fast the machine is: as many bare requests, submissions and autosaves in a stretch. */
const MAX_REQUESTS = 60_000
/** Each submission uses one up; with none left a stretch ends early. */
const INVITED = 60_000
const FEW = 100
const MANY = 1000

type Invited = readonly [id: string, token: string]

const paradata = { channel: 'personal', device: 'phone', seconds: 140, lastPage: 'page1' }
const dataDir = mkdtempSync(join(tmpdir(), 'assay-load-'))
const product = await serverProcess('load-server.ts', { DATA_DIR: dataDir })
const bare = await serverProcess('bare-route.ts')
try {
  const url = `http://127.0.0.1:${product.port}`
  const admin = await administrator({ url, setUpLink: product.line })
  const wave = await quotaWave(admin)
  const invited: Invited[] = JSON.parse(await product.ask(`${wave.id} ${INVITED + FEW}`))
  const savers = invited.splice(0, FEW)
  const answers = ratingsOf(ecsi)

  const submission = (id: string, token: string) =>
    request('POST', `/api/links/${token}/responses`, { id, answers, locale: 'en', paradata })
  const askBare = (seconds: number) =>
    load(bare, {
      ...{ connections: FEW, seconds, most: MAX_REQUESTS, expectedStatus: 201 },
      request: () => submission(randomUUID(), savers[0][1]),
    })
  const submit = (connections: number, seconds = SECONDS) =>
    load(product, {
      ...{ connections, seconds, most: invited.length, expectedStatus: 201 },
      request: () => submission(...(invited.pop() ?? savers[0])),
    })

  const [processor] = cpus()
  say(
    `${processor.model}, ${cpus().length} processors shared by server and generator, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
  )
  say(
    `${process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'}, ECSI with ${Object.keys(answers).length} ratings, personal links and a quota, one request at a time on each connection\n`,
  )
  say(
    `${''.padEnd(44)}${['per second', 'p50 ms', 'p99 ms', 'CPU µs each', 'answered'].map(head => head.padStart(12)).join('')}`,
  )

  await askBare(WARM_UP_SECONDS)
  const submitted = [await submit(FEW, WARM_UP_SECONDS)]
  const emptyRounds: Stretch[] = []
  const fewRounds: Stretch[] = []
  for (let round = 0; round < ROUNDS; round++) {
    emptyRounds.push(await askBare(BARE_SECONDS))
    fewRounds.push(await submit(FEW))
  }
  const manyRounds = [await submit(MANY), await submit(MANY)]
  submitted.push(...fewRounds, ...manyRounds)
  const saveRounds = [
    await load(product, {
      ...{ connections: FEW, seconds: SECONDS, most: MAX_REQUESTS, expectedStatus: 200 },
      request: savesOf(savers, answers),
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

/** A wave that counts every answer in a quota. */
async function quotaWave(admin: Administrator): Promise<Answer> {
  const survey = await admin.call('POST', '/api/surveys', { instrument: 'ecsi' })
  await admin.call('POST', `/api/surveys/${survey.id}/versions`, { revision: survey.draftRevision })
  const capacity = 10_000_000
  const wave = await admin.call('POST', `/api/surveys/${survey.id}/waves`, {
    name: 'Spring',
    privacy: 'identified',
    quotas: [
      {
        subject: { question: 'overallSatisfaction' },
        cells: [
          { from: 1, to: 5, capacity },
          { from: 6, to: 10, capacity },
        ],
      },
    ],
  })
  return admin.call('POST', `/api/waves/${wave.id}/opening`)
}

/** Each connection is a respondent who answers one question after another. */
function savesOf(
  savers: readonly Invited[],
  answers: Record<string, number>,
): (connection: number) => string {
  const names = Object.keys(answers)
  const respondents = savers.map(([id, token]) => ({ id, token, secret: newSecret(), revision: 0 }))
  return connection => {
    const respondent = respondents[connection]
    const revision = ++respondent.revision
    const given = Object.fromEntries(
      names.slice(0, 1 + (revision % names.length)).map(name => [name, answers[name]]),
    )
    return request(
      'PUT',
      `/api/links/${respondent.token}/drafts/${respondent.id}`,
      { revision, answers: given, locale: 'en', paradata },
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
  options: Omit<LoadOptions, 'port'>,
): Promise<Stretch> {
  const before = cpuSeconds(pid)
  const answered = await loadConnections({ ...options, port })
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
