import type { IndexRun } from './index-run.queries.ts'

/** What is told of a run beside its report. */
export function viewRun(run: IndexRun) {
  const { id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt } = run
  const leftOut: number[] | undefined = run.leftOut === null ? undefined : JSON.parse(run.leftOut)
  return {
    ...{ id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt },
    ...(leftOut && { leftOut: leftOut.length }),
  }
}
