import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkKeyOf } from '#server/auth/secret.ts'
import { recentComplaint } from '#server/cases/case.queries.ts'
import { putCustomers } from '#server/customers/customer.queries.ts'
import type { Store } from '#server/database/database.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { randomStream } from '#server/demo/random-stream.ts'
import { readEnv } from '#server/env.ts'
import { inviteSample } from '#server/invitations/invite-sample.ts'
import { queueMails } from '#server/invitations/queue-mails.ts'
import { startMailing } from '#server/invitations/start-mailing.ts'
import { FIRST_PLAN, type SamplePlan } from '#server/sampling/plan.ts'
import { insertDraw } from '#server/sampling/sample-plan.queries.ts'
import { readDefinitionText } from '#server/surveys/definition-text.ts'
import { customer } from '../support/invited-customers.ts'
import { smallSurveyText } from '../support/small-survey.ts'
import { startPostgres } from '../support/start-postgres.ts'
import { storedWave } from '../support/stored-wave.ts'
import { watchWaiting } from './watch-waiting.ts'

/**
 * Draws a sample out of many customers, invites it and queues its mails, as the jobs do, and prints
 * what that took and how long nobody else got a turn meanwhile.
 * `--customers 1000000`, `--draw 100000`, `--postgres` for the embedded PostgreSQL.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000000' },
    draw: { type: 'string', default: '100000' },
    postgres: { type: 'boolean', default: false },
  },
})
const customers = countOf('customers', 3_000_000)
const drawn = countOf('draw', customers)

const REGIONS = ['上海', '北京', '广州', '深圳', '杭州', '成都', '武汉', '西安', '南京', '重庆']
const AT_ONCE = 5000
const WATCHED = { signal: new AbortController().signal, report: () => {} }
const clock = () => new Date()

const folder = mkdtempSync(join(tmpdir(), 'assay-invite-'))
const postgres = values.postgres ? await startPostgres(folder) : undefined
const store = await openDatabase(
  readEnv(postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: folder }),
)
try {
  const figures = await measure(store)
  const [processor] = cpus()
  process.stdout.write(
    `${processor?.model}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}, ` +
      `Node ${process.version}, ${postgres ? 'PostgreSQL' : 'SQLite'}\n${JSON.stringify(figures)}\n`,
  )
} finally {
  await store.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(store: Store) {
  await putManyCustomers(store)
  const wave = await storedWave(store, readDefinitionText(smallSurveyText))
  const plan: SamplePlan = {
    ...FIRST_PLAN,
    strata: [{ field: 'region' }],
    replies: drawn,
    responseRate: 1,
    minimum: 0,
  }
  await store.write(trx =>
    insertDraw(trx, {
      waveId: wave.id,
      state: 'drawing',
      plan: JSON.stringify(plan),
      seed: 20260101,
      frame: null,
      strata: null,
      phase: 1,
      drawnAt: clock().toISOString(),
      drawnBy: null,
      releasedAt: null,
      releasedBy: null,
    }),
  )
  const deps = { store, clock, linkKey: linkKeyOf('x'.repeat(32)) }
  const draw = await watchWaiting(store, () =>
    inviteSample(deps, recentComplaint, wave.id, WATCHED),
  )
  await store.write(trx => startMailing(trx, wave.id, clock()))
  const queue = await watchWaiting(store, () => queueMails(store, wave.id, clock, WATCHED))
  if (queue.result.queued !== drawn)
    throw new Error(`${queue.result.queued} mails are queued instead of ${drawn}`)
  return {
    customers,
    drawn,
    drawSeconds: draw.seconds,
    queueSeconds: queue.seconds,
    longestStallMs: Math.max(draw.longestStallMs, queue.longestStallMs),
    longestWriteWaitMs: Math.max(draw.longestWriteWaitMs, queue.longestWriteWaitMs),
    peakMiB: process.resourceUsage().maxRSS / 1024,
  }
}

async function putManyCustomers(store: Store): Promise<void> {
  const { uniform } = randomStream(20260101)
  for (let from = 0; from < customers; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, customers - from) }, (_, k) =>
      customer(from + k, { region: REGIONS[Math.floor(uniform() * REGIONS.length)] }),
    )
    await store.write(trx => putCustomers(trx, store.dialect, some))
  }
}

function countOf(option: 'customers' | 'draw', most: number): number {
  const count = Number(values[option])
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new RangeError(`--${option}: a whole number up to ${most}`)
  return count
}
