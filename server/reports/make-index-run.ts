import { ENGINE } from '#analysis'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import { leftOutRows } from '../fieldwork/left-out-rows.ts'
import { Problem } from '../http/problem.ts'
import type { JobPayload, JobProgress } from '../jobs/job-kinds.ts'
import { foldWave } from '../responses/fold-wave.ts'
import { extentOf, waveBlocks } from '../responses/wave-sample.ts'
import { findWave } from '../waves/wave.queries.ts'
import { computeRun } from './compute-run.ts'
import { type IndexRun, insertRun, sameRun } from './index-run.queries.ts'
import { measurementOf } from './measurement-of-version.ts'
import { optionsText } from './report-options.ts'
import { runInputOf } from './run-input.ts'
import { runThreads } from './run-threads.ts'

/** Computes a report with its intervals from all rows that are folded now, and stores it. */
export async function makeIndexRun(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { waveId, options, resamples, seed, createdBy }: JobPayload<'index-run'>,
  progress: JobProgress,
): Promise<{ readonly runId: string }> {
  const wave = await findWave(store.read, waveId)
  if (!wave) throw new Problem('not-found')
  const measurement = await measurementOf(store.read, wave.versionId)
  await foldWave(store, waveId, progress.signal)
  const { blocks, erasedRows } = await waveBlocks(store.read, wave)
  const leftOut = options.flagged === 'without' ? await leftOutRows(store.read, waveId) : undefined
  const input = runInputOf(measurement, {
    ...{ options, resamples, seed, blocks, extent: extentOf(options) },
    ...(leftOut && { leftOut }),
  })
  const threads = runThreads(input)
  const prepared = await threads.prepare(progress.signal)
  const computed = await computeRun(threads, prepared, input, progress)
  const run: IndexRun = {
    id: newId(),
    waveId,
    versionId: wave.versionId,
    options: optionsText(options),
    resamples,
    seed,
    n: prepared.n,
    completeRows: prepared.completeRows,
    partialRows: prepared.partialRows,
    erasedRows,
    leftOut: leftOut ? JSON.stringify(leftOut) : null,
    fingerprint: prepared.fingerprint,
    engine: ENGINE,
    ...computed,
    createdAt: clock().toISOString(),
    createdBy,
  }
  const runId = await store.write(async trx => {
    if (!(await findWave(trx, waveId))) throw new Problem('not-found')
    // Stopped between this and its own end, the job comes again.
    const there = await sameRun(trx, run)
    if (there === undefined) await insertRun(trx, run)
    return there ?? run.id
  })
  return { runId }
}
