import type { IndexRun } from './index-run.queries.ts'

/** What is told of a run beside its report. */
export function viewRun(run: IndexRun) {
  const { id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt } = run
  return { id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt }
}
