import type { Section } from '../document.ts'
import { findingLines } from '../sentences/finding-lines.ts'
import { partFindingLines } from '../sentences/part-findings.ts'
import type { SurveyReport } from '../survey-report.ts'
import type { ReportWords } from '../words.ts'

/** What a reader must know before using the figures, and why parts that were asked for are not there. */
export function findingsSection(report: SurveyReport, words: ReportWords): Section[] {
  const { t } = words
  const { pathModel } = report
  const findings = [
    ...partFindingLines(report.findings, words),
    ...findingLines(pathModel?.findings ?? [], words),
  ]
  if (findings.length === 0 && !pathModel) return []
  return [
    {
      id: 'findings',
      title: t('report.findings.title'),
      sentences: findings.length === 0 ? [t('report.findings.none')] : [],
      blocks: findings.length === 0 ? [] : [{ kind: 'findings', findings }],
    },
  ]
}
