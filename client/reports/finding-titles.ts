import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from './report-words.ts'

/** Titles of everything that a finding can be about, by id. */
export function findingTitles(
  report: IndexReport,
  words: ReportWords,
): Readonly<Record<string, string>> {
  // In English the sentences leave the quotation marks to us; in Chinese they bring their own.
  const quoted = (id: string) => {
    const title = words.indicator(id).replace(/[.。]$/, '')
    return words.reader.locale === 'en' ? `“${title}”` : title
  }
  return Object.fromEntries([
    ...report.indicators.map(({ id }) => [id, quoted(id)]),
    ...report.constructs.map(({ id }) => [id, words.construct(id)]),
  ])
}
