import { ENGINE, type ReportOptions } from '#analysis'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { rebuildBlocks } from '../responses/rebuild-blocks.ts'
import { waveBlocks } from '../responses/wave-sample.ts'
import { findWave } from '../waves/wave.queries.ts'
import { computeRun } from './compute-run.ts'
import { findRun } from './index-run.queries.ts'
import { measurementOf } from './measurement-of-version.ts'
import { runInputOf } from './run-input.ts'
import { runThreads } from './run-threads.ts'

export type Repetition =
  | { readonly same: true }
  | {
      readonly same: false
      /**
       * `responses-erased`: its rows are not all there any more. `sample-differs`: they are not what
       * they were, though none was erased. `engine-changed`: another edition of the program computed
       * it. `result-differs`: same rows, same program, other figures.
       */
      readonly reason: 'responses-erased' | 'sample-differs' | 'engine-changed' | 'result-differs'
    }

/** Computes a stored run again from the rows that it was made of, and compares every byte. */
export async function repeatIndexRun(
  { store }: Pick<Deps, 'store'>,
  runId: string,
  progress: JobProgress,
): Promise<Repetition> {
  const run = await findRun(store.read, runId)
  const wave = run && (await findWave(store.read, run.waveId))
  if (!run || !wave) throw new Problem('not-found')
  const measurement = await measurementOf(store.read, run.versionId)
  await rebuildBlocks(store, run.waveId, measurement.layout, progress.signal)
  const { blocks, erasedRows } = await waveBlocks(store.read, {
    id: run.waveId,
    versionId: run.versionId,
  })
  const options: ReportOptions = JSON.parse(run.options)
  const { resamples, seed, completeRows, partialRows } = run
  const extent = { completeRows, partialRows }
  const input = runInputOf(measurement, {
    ...{ options, resamples, seed, blocks, extent },
    ...(run.leftOut !== null && { leftOut: JSON.parse(run.leftOut) }),
  })
  const threads = runThreads(input)
  const prepared = await threads.prepare(progress.signal)
  if (prepared.fingerprint !== run.fingerprint) {
    const reason = erasedRows > run.erasedRows ? 'responses-erased' : 'sample-differs'
    return { same: false, reason }
  }
  const { report, bootstrap } = await computeRun(threads, prepared, input, progress)
  if (report === run.report && bootstrap === run.bootstrap) return { same: true }
  return { same: false, reason: run.engine === ENGINE ? 'result-differs' : 'engine-changed' }
}
