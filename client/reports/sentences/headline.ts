import type { IndexChange, IndexReport } from '#analysis/report/index-report.ts'
import { constructOf } from '../construct-of.ts'
import type { ReportWords } from '../report-words.ts'

/** What the whole report says, in one sentence. */
export function headline(
  report: IndexReport,
  comparison: { readonly wave: string; readonly changes: readonly IndexChange[] } | undefined,
  words: ReportWords,
): string {
  const focus = words.construct(report.focus)
  const index = constructOf(report, report.focus)?.index
  if (!index) return words.t('headline.none', { focus })
  const parts = { focus, index: words.reader.formats.index(index.value) }
  const change = comparison?.changes.find(({ construct }) => construct === report.focus)
  if (!comparison || !change) return words.t('headline.plain', parts)
  return words.t(`headline.${change.verdict}`, { ...parts, wave: comparison.wave })
}
