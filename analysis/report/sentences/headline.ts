import { constructOf, type IndexReport } from '../index-report.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

/** What the report of a path model says, in one sentence. */
export function headline(
  report: IndexReport,
  change: Pick<ChangeSince, 'earlierWave' | 'changes'> | undefined,
  { t, formats, construct }: ReportWords,
): string {
  const focus = construct(report.focus)
  const index = constructOf(report, report.focus)?.index
  if (!index) return t('report.headline.none', { focus })
  const parts = { focus, index: formats.index(index.value) }
  const own = change?.changes.find(other => other.construct === report.focus)
  if (!change || !own) return t('report.headline.plain', parts)
  return t(`report.headline.${own.verdict}`, { ...parts, wave: change.earlierWave.name })
}
