import type { IndexReport } from '#analysis'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import type { IndexRun } from './index-run.queries.ts'

/** Written by us only. Runs of the first edition hold the path model alone. */
export function storedReport({ report }: Pick<IndexRun, 'report'>): SurveyReport {
  const document: SurveyReport | IndexReport = JSON.parse(report)
  if (!('constructs' in document)) return document
  const { engine, n, partials, options } = document
  return { engine, n, partials, options, pathModel: document, findings: [] }
}

/** What is shown of a run beside its report. */
export function viewRun(run: IndexRun) {
  const { id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt } = run
  const leftOut: number[] | undefined = run.leftOut === null ? undefined : JSON.parse(run.leftOut)
  return {
    ...{ id, waveId, versionId, engine, seed, resamples, n, fingerprint, createdAt },
    ...(leftOut && { leftOut: leftOut.length }),
  }
}
