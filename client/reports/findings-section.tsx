import type { IndexReport } from '#analysis/report/index-report.ts'
import { Section } from '../ui/section.tsx'
import { FindingList } from './finding-list.tsx'
import type { ReportWords } from './report-words.ts'

/** What a reader must know before using the figures. */
export function FindingsSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t } = words
  if (report.findings.length === 0) {
    return <Section title={t('findings.title')} intro={t('findings.none')} />
  }
  return (
    <Section title={t('findings.title')}>
      <FindingList findings={report.findings} report={report} words={words} />
    </Section>
  )
}
