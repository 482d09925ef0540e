import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from './report-words.ts'

/** Titles of everything that a finding can be about, by id. */
export function findingTitles(
  report: IndexReport,
  words: ReportWords,
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...report.indicators.map(({ id }) => [id, words.indicator(id)]),
    ...report.constructs.map(({ id }) => [id, words.construct(id)]),
  ])
}
