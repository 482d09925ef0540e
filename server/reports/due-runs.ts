import { randomInt } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { completeRowsByWave } from '../responses/sample-block.queries.ts'
import { sampleLayout } from '../responses/sample-layout.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import { lastRunMark } from './index-run.queries.ts'
import { DEFAULT_RESAMPLES, isRunDue, MIN_AUTOMATIC, type RunAttempt, runKey } from './index-run.ts'
import { DEFAULT_OPTIONS, optionsText } from './report-options.ts'

export const SEEDS = 2 ** 31

/**
 * Makes a sweep that queues new intervals for every wave whose sample has changed since its last
 * ones. It remembers what it has queued, so that a run that cannot succeed is not tried again
 * before there are other answers.
 */
export function dueRuns({ store, clock }: Pick<Deps, 'store' | 'clock'>): () => Promise<void> {
  const attempts = new Map<string, RunAttempt>()

  return async () => {
    for (const { waveId, rows } of await completeRowsByWave(store.read, MIN_AUTOMATIC)) {
      const wave = await findWave(store.read, waveId)
      if (!wave || !(await measures(wave.versionId))) continue
      const last = latest(attempts.get(waveId), await lastStored(waveId))
      const isClosed = wave.state === 'closed'
      if (!isRunDue(rows, { last, isClosed, now: clock() })) continue
      attempts.set(waveId, { n: rows, at: clock() })
      await store.write(trx =>
        enqueueJob(trx, {
          kind: 'index-run',
          payload: {
            waveId,
            options: DEFAULT_OPTIONS,
            resamples: DEFAULT_RESAMPLES,
            seed: randomInt(SEEDS),
            createdBy: null,
          },
          uniqueKey: runKey(waveId, DEFAULT_OPTIONS),
          now: clock(),
        }),
      )
    }
  }

  async function lastStored(waveId: string): Promise<RunAttempt | undefined> {
    const run = await lastRunMark(store.read, waveId, optionsText(DEFAULT_OPTIONS))
    return run && { n: run.completeRows, at: new Date(run.createdAt) }
  }

  async function measures(versionId: string): Promise<boolean> {
    const version = await compiledVersion(store.read, versionId)
    return version.definition.measurement !== undefined || sampleLayout(version).roles.length > 0
  }
}

function latest(...attempts: readonly (RunAttempt | undefined)[]): RunAttempt | undefined {
  return attempts
    .filter(attempt => attempt !== undefined)
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0]
}
