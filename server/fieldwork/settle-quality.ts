import { setImmediate } from 'node:timers/promises'
import type { QualityFlag } from '#analysis'
import type { Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobPayload, JobProgress } from '../jobs/job-kinds.ts'
import { workerPool } from '../jobs/worker-pool.ts'
import {
  type AssessedResponse,
  putFlags,
  responsesToAssess,
} from '../responses/assessed-response.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import type { Batch, BatchAssessment } from './assess-batch.ts'
import { batchOf, type QualityPlan, qualityPlan, type ReadResponse } from './quality-plan.ts'
import { putQuality } from './wave-quality.queries.ts'

/** Responses that are compared with one another; what is typical of so many is typical of all. */
const BATCH_ROWS = 50_000
const PAGE_ROWS = 1000
/** Responses that one unit of work writes, so that no other write waits for long. */
const UNIT_ROWS = 200

const POOL = workerPool(new URL('./assess-batch.ts', import.meta.url), {
  name: 'assessBatch',
  maxThreads: 1,
  idleTimeout: 30_000,
  niceIncrement: 10,
})

/**
 * Assesses all complete responses of a wave and stores the flags with each. Every run starts over,
 * because speed and outliers depend on everybody's answers: killed at any moment, it begins again and
 * comes to the same result.
 */
export async function settleQuality(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { waveId }: JobPayload<'settle-quality'>,
  { signal, report }: JobProgress,
): Promise<{ readonly answered: number }> {
  const wave = await findWave(store.read, waveId)
  if (!wave) throw new Problem('not-found')
  const { definition, binding } = await compiledVersion(store.read, wave.versionId)
  const plan = qualityPlan(definition, binding)
  const sum = { answered: 0, flagged: 0, leftOut: 0, counts: {} as Partial<Counts> }
  for (let after = ''; ; ) {
    const batch = await readBatch(store, waveId, plan, after, signal)
    if (batch.rows.length === 0) break
    const assessed: BatchAssessment = await POOL.run(batch.columns, { signal })
    await keep(store, batch.rows, assessed, signal)
    addUp(sum, batch.rows.length, assessed)
    report(0.5)
    after = batch.rows.at(-1)?.id ?? ''
    if (batch.rows.length < BATCH_ROWS) break
  }
  const { counts, ...sums } = sum
  await store.write(async trx => {
    if (!(await findWave(trx, waveId))) throw new Problem('not-found')
    await putQuality(trx, {
      ...{ waveId, ...sums },
      isFinal: wave.state === 'closed' ? 1 : 0,
      counts: JSON.stringify(counts),
      settledAt: clock().toISOString(),
    })
  })
  return { answered: sum.answered }
}

type Counts = Record<QualityFlag, number>

interface Sum {
  answered: number
  flagged: number
  leftOut: number
  readonly counts: Partial<Counts>
}

function addUp(sum: Sum, rows: number, { flags, counts }: BatchAssessment): void {
  sum.answered += rows
  sum.flagged += flags.filter(found => found !== null).length
  sum.leftOut += flags.filter(found => found?.mayBeExcluded).length
  for (const [flag, count] of Object.entries(counts)) {
    Object.assign(sum.counts, { [flag]: (Reflect.get(sum.counts, flag) ?? 0) + count })
  }
}

async function readBatch(
  store: Store,
  waveId: string,
  plan: QualityPlan,
  from: string,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly Pick<AssessedResponse, 'id' | 'flags'>[]; columns: Batch }> {
  const rows: Pick<AssessedResponse, 'id' | 'flags'>[] = []
  const read: ReadResponse[] = []
  for (let after = from; rows.length < BATCH_ROWS; ) {
    signal.throwIfAborted()
    const page = await responsesToAssess(store.read, waveId, PAGE_ROWS, after)
    for (const { id, flags, answers, seconds, signals } of page) {
      rows.push({ id, flags })
      read.push({
        answers: JSON.parse(answers),
        seconds,
        signals: signals ? JSON.parse(signals) : [],
      })
    }
    if (page.length < PAGE_ROWS) break
    after = page.at(-1)?.id ?? after
    await setImmediate()
  }
  return { rows, columns: batchOf(plan, read) }
}

/** Writes what has changed. */
async function keep(
  store: Store,
  rows: readonly Pick<AssessedResponse, 'id' | 'flags'>[],
  { flags }: BatchAssessment,
  signal: AbortSignal,
): Promise<void> {
  const changed = rows.flatMap(({ id, flags: before }, row) => {
    const found = flags[row]
    const now = found ? JSON.stringify(found) : null
    return now === before ? [] : [{ id, flags: now }]
  })
  for (let at = 0; at < changed.length; at += UNIT_ROWS) {
    signal.throwIfAborted()
    await store.write(trx => putFlags(trx, changed.slice(at, at + UNIT_ROWS)))
  }
}
