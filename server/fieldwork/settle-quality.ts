import { setImmediate } from 'node:timers/promises'
import type { QualityFlag } from '#analysis'
import type { Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobPayload, JobProgress } from '../jobs/job-kinds.ts'
import { workerPool } from '../jobs/worker-pool.ts'
import {
  type JudgedResponse,
  putFlags,
  responsesToJudge,
} from '../responses/judged-response.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import type { Judged, Stretch } from './judge-stretch.ts'
import { type QualityPlan, qualityPlan, type ReadResponse, stretchOf } from './quality-plan.ts'
import { putQuality } from './wave-quality.queries.ts'

/** Responses that are compared with one another; what is typical of so many is typical of all. */
const STRETCH_ROWS = 50_000
const PAGE_ROWS = 1000
/** Responses that one unit of work writes, so that no other write waits for long. */
const UNIT_ROWS = 200

const POOL = workerPool(new URL('./judge-stretch.ts', import.meta.url), {
  name: 'judgeStretch',
  maxThreads: 1,
  idleTimeout: 30_000,
  niceIncrement: 10,
})

/**
 * Goes through all complete responses of a wave and keeps with each what is to be said of it. What
 * has been said before is said anew, for speed and outliers depend on everybody's answers: killed at
 * any moment, it begins again and comes to the same.
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
    const stretch = await readStretch(store, waveId, plan, after, signal)
    if (stretch.rows.length === 0) break
    const judged: Judged = await POOL.run(stretch.columns, { signal })
    await keep(store, stretch.rows, judged, signal)
    addUp(sum, stretch.rows.length, judged)
    report(0.5)
    after = stretch.rows.at(-1)?.id ?? ''
    if (stretch.rows.length < STRETCH_ROWS) break
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

function addUp(sum: Sum, rows: number, { flags, counts }: Judged): void {
  sum.answered += rows
  sum.flagged += flags.filter(found => found !== null).length
  sum.leftOut += flags.filter(found => found?.mayBeExcluded).length
  for (const [flag, count] of Object.entries(counts)) {
    Object.assign(sum.counts, { [flag]: (Reflect.get(sum.counts, flag) ?? 0) + count })
  }
}

async function readStretch(
  store: Store,
  waveId: string,
  plan: QualityPlan,
  from: string,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly Pick<JudgedResponse, 'id' | 'flags'>[]; columns: Stretch }> {
  const rows: Pick<JudgedResponse, 'id' | 'flags'>[] = []
  const read: ReadResponse[] = []
  for (let after = from; rows.length < STRETCH_ROWS; ) {
    signal.throwIfAborted()
    const page = await responsesToJudge(store.read, waveId, PAGE_ROWS, after)
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
  return { rows, columns: stretchOf(plan, read) }
}

/** Writes what has changed. */
async function keep(
  store: Store,
  rows: readonly Pick<JudgedResponse, 'id' | 'flags'>[],
  { flags }: Judged,
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
